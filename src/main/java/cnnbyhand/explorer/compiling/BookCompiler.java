package cnnbyhand.explorer.compiling;

import cnnbyhand.byhand.Layer;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.diagnostics.Problem;
import org.teavm.jso.JSExport;
import org.teavm.tooling.EmptyTeaVMToolLog;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.vm.TeaVMOptimizationLevel;

/** Compiles the hand-kept book to JavaScript. */
final class BookCompiler {
    private final String source;

    /** @param source of the class that begins, as {@link ReaderSource} writes it */
    BookCompiler(String source) {
        this.source = source;
    }

    /**
     * Writes the script into {@code file}.
     *
     * @param classes a folder for classes that are needed on the way
     * @throws IOException if it cannot be compiled; the message says why
     */
    void compile(Path classes, Path file) throws IOException {
        compileReader(classes);
        try (URLClassLoader loader = new URLClassLoader(new URL[] {url(classes)}, Layer.class.getClassLoader())) {
            TeaVMTool tool = tool(loader, file);
            tool.generate();
            requireNoProblem(tool.getProblemProvider().getProblems());
        } catch (TeaVMToolException fault) {
            throw new IOException("the book must compile to JavaScript, found " + fault.getMessage(), fault);
        }
    }

    private static TeaVMTool tool(ClassLoader loader, Path file) {
        TeaVMTool tool = new TeaVMTool();
        tool.setClassLoader(loader);
        tool.setMainClass(Layer.class.getPackageName() + "." + ReaderSource.CLASS);
        tool.setTargetType(TeaVMTargetType.JAVASCRIPT);
        tool.setJsModuleType(JSModuleType.NONE);
        tool.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
        tool.setObfuscated(true);
        // Checks array bounds, as the book's cells rely on an exception there.
        tool.setStrict(true);
        tool.setLog(new EmptyTeaVMToolLog());
        tool.setTargetDirectory(file.toAbsolutePath().getParent().toFile());
        tool.setTargetFileName(file.getFileName().toString());
        return tool;
    }

    private static void requireNoProblem(List<Problem> problems) throws IOException {
        if (!problems.isEmpty()) {
            throw new IOException("the book must use only what a browser knows of Java, found "
                    + problems.stream().map(BookCompiler::sentence).collect(Collectors.joining("; ")));
        }
    }

    private static String sentence(Problem problem) {
        return problem.getText() + " " + List.of(problem.getParams());
    }

    private void compileReader(Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IOException("Java must have its compiler, found none; install a JDK");
        }
        StringWriter complaints = new StringWriter();
        List<String> options = List.of("-proc:none", "-cp", classPath(), "-d", classes.toString());
        JavaCompiler.CompilationTask task =
                compiler.getTask(complaints, null, null, options, null, List.of(file(source)));
        if (!task.call()) {
            throw new IOException("the reader of layers must compile, found " + complaints);
        }
    }

    private static String classPath() {
        return BookClasses.home() + File.pathSeparator + BookClasses.home(JSExport.class);
    }

    private static JavaFileObject file(String source) {
        String path = Layer.class.getPackageName().replace('.', '/') + "/" + ReaderSource.CLASS + ".java";
        return new SimpleJavaFileObject(URI.create("string:///" + path), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignored) {
                return source;
            }
        };
    }

    private static URL url(Path folder) throws MalformedURLException {
        return folder.toUri().toURL();
    }
}
