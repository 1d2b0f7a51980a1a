package cnnbyhand;

import cnnbyhand.byhand.ImpossibleLayer;
import cnnbyhand.command.AnswerSheets;
import cnnbyhand.command.ClusterOptions;
import cnnbyhand.command.Option;
import cnnbyhand.command.Options;
import cnnbyhand.command.QuizOptions;
import cnnbyhand.command.WrongCommand;
import cnnbyhand.data.UnusableData;
import cnnbyhand.keeping.FullDisk;
import cnnbyhand.keeping.UnusableCheckpoint;
import cnnbyhand.keeping.UnwritableFolder;
import cnnbyhand.keeping.UnwrittenFile;
import cnnbyhand.lessons.Lesson;
import cnnbyhand.published.Model;
import cnnbyhand.published.Models;
import cnnbyhand.reading.UnusableNetwork;
import cnnbyhand.run.ChangedRun;
import cnnbyhand.run.ClassSession;
import cnnbyhand.run.ClusterTraining;
import cnnbyhand.run.ExplorerTask;
import cnnbyhand.run.FileRun;
import cnnbyhand.run.HandoutTask;
import cnnbyhand.run.ImporterProcess;
import cnnbyhand.run.IndexFile;
import cnnbyhand.run.LessonTask;
import cnnbyhand.run.ModelRun;
import cnnbyhand.run.QuizSession;
import cnnbyhand.screen.OverviewPage;
import cnnbyhand.screen.Screen;
import cnnbyhand.training.TrainingFailed;
import cnnbyhand.training.TrainingStopped;
import cnnbyhand.training.engine.OpenMp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.stream.Stream;

/** Reads the options, picks the models and runs them; the only main. */
public final class Main {
    /** The books agree and training, if any, ended; or the quiz ended, whatever its score. */
    public static final int AGREED = 0;
    /** The books disagree, or the run failed. */
    public static final int FAILED = 1;
    /** The command was wrong. */
    public static final int WRONG_COMMAND = 2;

    private Main() {}

    /** Runs what the system properties say; ends the process, so that no library's thread holds it up. */
    public static void main(String[] arguments) {
        boolean importer = List.of(arguments).equals(List.of(ImporterProcess.ARGUMENT));
        System.exit(importer ? importer(Screen.standard()) : run(System.getProperties(), Screen.standard()));
    }

    private static int importer(Screen screen) {
        try {
            ImporterProcess.answer(System.in, screen);
            return AGREED;
        } catch (IOException fault) {
            return FAILED;
        }
    }

    /** Runs what {@code properties} say and returns the exit status. */
    public static int run(Properties properties, Screen screen) {
        try {
            Options options = Options.of(properties);
            int status = run(options, screen);
            IndexFile.write(options.out(), screen);
            return status;
        } catch (WrongCommand | UnwritableFolder wrong) {
            screen.bad(wrong.getMessage());
            return WRONG_COMMAND;
        } catch (UnusableData
                | UnusableCheckpoint
                | UnusableNetwork
                | FullDisk
                | UnwrittenFile
                | TrainingFailed
                | ImpossibleLayer failure) {
            screen.bad(failure.getMessage());
            return FAILED;
        } catch (TrainingStopped interrupted) {
            return FAILED;
        } catch (IOException fault) {
            screen.bad("reading or writing failed: " + fault);
            return FAILED;
        } catch (OutOfMemoryError full) {
            screen.bad("the run must fit the memory, found too little (" + full.getMessage()
                    + "); take a smaller -Dbatch, or more memory by -Xmx in .mvn/jvm.config");
            return FAILED;
        } catch (RuntimeException fault) {
            return unforeseen(fault, properties, screen);
        }
    }

    private static int run(Options options, Screen screen)
            throws IOException, WrongCommand, UnusableData, UnusableNetwork, TrainingStopped {
        if (options.quiz().isPresent()) {
            return quiz(options.quiz().get(), options.out(), screen);
        }
        ClusterTraining.require(options);
        OpenMp.spinBriefly();
        options.cluster()
                .map(ClusterOptions::threads)
                .orElse(OptionalInt.empty())
                .ifPresent(OpenMp::share);
        if (options.verbose()) {
            System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "info");
        }
        if (options.lesson().explorer()) {
            new ExplorerTask(options, screen).run();
            return AGREED;
        }
        if (options.lesson().handout().isPresent()) {
            new HandoutTask(options, options.lesson().handout().get(), screen).run();
            return AGREED;
        }
        if (!options.lesson().lessons().isEmpty()) {
            return new LessonTask(options, screen).run(options.lesson().lessons()) ? AGREED : FAILED;
        }
        if (options.network().isPresent()) {
            return new FileRun(options.network().get(), options, new ImporterProcess(Main.class), screen).run()
                    ? AGREED
                    : FAILED;
        }
        return options.models().isEmpty() ? explain(screen) : runModels(options, screen);
    }

    private static int quiz(QuizOptions quiz, Path out, Screen screen)
            throws IOException, WrongCommand, UnusableNetwork {
        if (quiz.answers().filter(AnswerSheets::areIn).isPresent()) {
            return new ClassSession(quiz, out, screen).run() ? AGREED : FAILED;
        }
        new QuizSession(quiz, out, screen).run();
        return AGREED;
    }

    /** A fault of this program itself: one line, and where it happened for those who ask. */
    private static int unforeseen(RuntimeException fault, Properties properties, Screen screen) {
        screen.bad("the run failed by a fault of this program: " + fault + "; -Dverbose=true shows where");
        if (Boolean.parseBoolean(properties.getProperty(Option.VERBOSE.word()))) {
            Stream.of(fault.getStackTrace()).forEach(place -> screen.line("  at " + place));
        }
        return FAILED;
    }

    private static int runModels(Options options, Screen screen) throws IOException, WrongCommand {
        boolean agreed = true;
        for (Model model : options.models()) {
            agreed &= options.change().isNone()
                    ? new ModelRun(model, options, screen).run()
                    : ChangedRun.of(model, options, screen).run();
        }
        return agreed ? AGREED : FAILED;
    }

    private static int explain(Screen screen) {
        OverviewPage page = new OverviewPage(screen);
        page.models(Models.ALL);
        page.lessons(Lesson.all(Lesson.FOLDER));
        page.options(Option.explained());
        return WRONG_COMMAND;
    }
}
