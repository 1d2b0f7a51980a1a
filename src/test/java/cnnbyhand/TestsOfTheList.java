package cnnbyhand;

import cnnbyhand.published.Models;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * A program that runs every class of tests whose source mentions the list of models, except jqwik's, which draw models at random.
 * What these tests find out about the five models, or about one of them, is left out.
 */
final class TestsOfTheList implements TestExecutionListener {
    static final String PASSED = "passed: ";
    static final String FAILED = "FAILED: ";
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern LIST = Pattern.compile("Models[.#](ALL|names)");

    private int passed;
    private int failed;

    private TestsOfTheList() {}

    public static void main(String[] arguments) throws IOException {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(
                        classes().stream().map(DiscoverySelectors::selectClass).toList())
                .filters(EngineFilter.includeEngines("junit-jupiter"), TagFilter.excludeTags("one-model"))
                .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "true")
                .build();
        TestsOfTheList results = new TestsOfTheList();
        LauncherFactory.create().execute(request, results);
        System.out.println("\n" + results.passed + " passed, " + results.failed + " failed");
        System.exit(results.failed);
    }

    private static List<String> classes() throws IOException {
        try (Stream<Path> sources = Files.walk(TESTS)) {
            return sources.filter(source -> source.toString().endsWith("Test.java"))
                    .filter(TestsOfTheList::takesTheList)
                    .map(source -> TESTS.relativize(source).toString())
                    .map(source -> source.replace(".java", "").replace('/', '.').replace('\\', '.'))
                    .toList();
        }
    }

    private static boolean takesTheList(Path source) {
        try {
            return LIST.matcher(Files.readString(source)).find();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        boolean right = result.getStatus() != TestExecutionResult.Status.FAILED;
        if (test.isTest() || !right) {
            passed += right ? 1 : 0;
            failed += right ? 0 : 1;
            String fault = result.getThrowable().map(Object::toString).orElse("");
            System.out.println("\n" + (right ? PASSED : FAILED) + name(test) + " " + fault);
        }
    }

    private static String name(TestIdentifier test) {
        String type = test.getUniqueId().replaceAll(".*\\[class:[\\w.]*?(\\w+)\\].*", "$1");
        return type + " " + test.getDisplayName();
    }

    /** What is tested of one of the five models is tested elsewhere. */
    public static final class NotTheFive implements ExecutionCondition {
        private static final Pattern FIVE =
                Pattern.compile("(^|.*[ ,])(" + String.join("|", Models.names().subList(0, 5)) + ")\\b.*");

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return FIVE.matcher(context.getDisplayName()).matches()
                    ? ConditionEvaluationResult.disabled("not the new one")
                    : ConditionEvaluationResult.enabled("");
        }
    }
}
