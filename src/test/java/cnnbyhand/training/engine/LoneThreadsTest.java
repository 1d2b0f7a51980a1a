package cnnbyhand.training.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.factory.Nd4j;

/** Work that is shared out among threads, each of which computes alone. */
class LoneThreadsTest {

    /** As a network does, before anything is trained. */
    @BeforeAll
    static void loadNatives() {
        Nd4j.create(1);
    }

    @Test
    void allRunAtTheSameTimeAndHaveOneThreadEach() {
        int before = LoneThreads.count();
        CountDownLatch together = new CountDownLatch(3);
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        LoneThreads.run(3, number -> {
            threads.add(Thread.currentThread());
            assertThat(LoneThreads.count()).isEqualTo(1);
            together.countDown();
            awaitAll(together);
        });
        assertThat(threads).hasSize(3).contains(Thread.currentThread());
        assertThat(LoneThreads.count()).isEqualTo(before);
    }

    private static void awaitAll(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aFailureOfAnyIsThrownWhenAllHaveEnded(int failing) {
        AtomicInteger ended = new AtomicInteger();
        assertThatThrownBy(() -> LoneThreads.run(3, number -> {
                    ended.incrementAndGet();
                    if (number == failing) {
                        throw new IllegalStateException("number " + number);
                    }
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("number " + failing);
        assertThat(ended).hasValue(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void anErrorStaysAnError(int failing) {
        assertThatThrownBy(() -> LoneThreads.run(2, number -> {
                    if (number == failing) {
                        throw new OutOfMemoryError("number " + number);
                    }
                }))
                .isInstanceOf(OutOfMemoryError.class)
                .hasMessage("number " + failing);
    }

    @Test
    void theCallersThreadsComeBackAfterAFailure() {
        int before = LoneThreads.count();
        assertThatThrownBy(() -> LoneThreads.alone(() -> {
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(LoneThreads.count()).isEqualTo(before);
    }
}
