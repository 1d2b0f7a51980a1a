package cnnbyhand.training.spark;

import cnnbyhand.training.TrainingFailed;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

/** Waits for what a cluster answers no longer than a user would; Spark itself waits for minutes. */
final class Answer {
    private Answer() {}

    /**
     * @param silence says in one line that there was no answer within so much time
     * @throws TrainingFailed in one line, if there is none or it is a refusal
     */
    static <T> T within(Duration longest, Supplier<T> question, Function<String, TrainingFailed> silence) {
        CompletableFuture<T> answer = CompletableFuture.supplyAsync(question, Answer::start);
        try {
            return answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException none) {
            throw silence.apply(" within " + longest.toSeconds() + " s");
        } catch (ExecutionException fault) {
            throw Failures.of(fault.getCause());
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new TrainingFailed("the training must not be interrupted, found that it was");
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "asks a cluster");
        thread.setDaemon(true);
        thread.setContextClassLoader(Answer.class.getClassLoader());
        thread.start();
    }
}
