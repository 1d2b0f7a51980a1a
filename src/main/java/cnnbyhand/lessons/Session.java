package cnnbyhand.lessons;

import cnnbyhand.lessons.cells.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.execution.LocalExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** A JShell in this very process, so that cells and program share classes and native libraries. */
final class Session implements AutoCloseable {
    private static final Pattern BEFORE_A_STATEMENT = Pattern.compile("(?:\\s|//[^\n]*|/\\*(?s:.*?)\\*/)*");

    private final JShell shell;

    Session() {
        shell = JShell.builder()
                .executionEngine(new InThisProcess(), Map.of())
                .fileManager(IndexedClassPath::of)
                .compilerOptions("-Xlint:-path")
                .build();
        shell.addToClasspath(ClassPath.joined());
        Vocabulary.IMPORTS.forEach(shell::eval);
    }

    /** Runs a cell's statements one after the other; what earlier cells declared is there. */
    void run(Part.CodeCell cell) throws CellFailed {
        refusePrinting(cell);
        String rest = statements(cell.code());
        while (!rest.isEmpty()) {
            CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            Place place = new Place(cell, cell.code().length() - rest.length());
            if (!next.completeness().isComplete()) {
                throw place.failed(0, "the statement must be complete, found the end of the cell");
            }
            rest = statements(next.remaining());
            run(next.source(), place, rest.isEmpty());
        }
    }

    @Override
    public void close() {
        shell.close();
    }

    private void run(String statement, Place place, boolean last) throws CellFailed {
        for (SnippetEvent event : shell.eval(statement)) {
            if (event.causeSnippet() == null) {
                refuseFault(event, place);
                if (last) {
                    refuseForgottenValue(event.snippet(), place);
                }
            }
        }
    }

    private void refuseFault(SnippetEvent event, Place place) throws CellFailed {
        Snippet snippet = event.snippet();
        if (event.exception() != null) {
            throw place.failed(Traces.position(event.exception(), snippet), Traces.message(event.exception()));
        }
        List<Diag> faults = shell.diagnostics(snippet).filter(Diag::isError).toList();
        if (!faults.isEmpty()) {
            Diag fault = faults.get(0);
            throw place.failed((int) fault.getStartPosition(), Traces.sentence(fault.getMessage(Locale.ROOT)));
        }
        if (snippet instanceof DeclarationSnippet declared) {
            List<String> missing = shell.unresolvedDependencies(declared).toList();
            if (!missing.isEmpty()) {
                throw place.failed(0, "every name must be declared before it is used, found " + missing.get(0));
            }
        }
    }

    /** Jupyter would show such a value; so that a lesson is the same in both, it has to be shown in words. */
    private static void refuseForgottenValue(Snippet snippet, Place place) throws CellFailed {
        if (snippet.kind() == Snippet.Kind.EXPRESSION || snippet.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND) {
            throw place.failed(
                    0,
                    "a cell's last value must be shown, found "
                            + snippet.source().strip() + " without show(...)");
        }
    }

    private static void refusePrinting(Part.CodeCell cell) throws CellFailed {
        int print = cell.code().indexOf("System.out");
        if (print >= 0) {
            throw new Place(cell, 0).failed(print, "a cell must show by show(...), found System.out");
        }
    }

    /** From the first statement on: JShell loses count of lines where it has to skip some before a statement. */
    private static String statements(String code) {
        Matcher before = BEFORE_A_STATEMENT.matcher(code);
        return before.lookingAt() ? code.substring(before.end()) : code;
    }

    /**
     * Where a statement begins.
     *
     * @param offset in the cell's code
     */
    private record Place(Part.CodeCell cell, int offset) {
        CellFailed failed(int position, String message) {
            String before = cell.code().substring(0, offset + position);
            return new CellFailed(
                    cell, 1 + (int) before.chars().filter(sign -> sign == '\n').count(), message);
        }
    }

    private static final class InThisProcess implements ExecutionControlProvider {
        @Override
        public String name() {
            return "in this process";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
            return new LocalExecutionControl(new SnippetLoader(Session.class.getClassLoader()));
        }
    }
}
