package cnnbyhand.lessons;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;

/**
 * Defines what JShell has compiled, below the loader that knows the project's classes. JShell's own loader stands below
 * the system's, which under Maven knows Maven alone.
 */
final class SnippetLoader extends ClassLoader implements LoaderDelegate {
    private final Map<String, byte[]> compiled = new ConcurrentHashMap<>();

    SnippetLoader(ClassLoader project) {
        super(project);
    }

    @Override
    public void load(ClassBytecodes[] classes) {
        for (ClassBytecodes each : classes) {
            compiled.put(each.name(), each.bytecodes());
        }
    }

    /** Without effect on a class that is loaded already, of which JShell makes a new one instead. */
    @Override
    public void classesRedefined(ClassBytecodes[] classes) {
        load(classes);
    }

    /** Only the compiler has to be told: the loader above has the project's class path. */
    @Override
    public void addToClasspath(String path) {}

    @Override
    public Class<?> findClass(String name) throws ClassNotFoundException {
        Class<?> loaded = findLoadedClass(name);
        if (loaded != null) {
            return loaded;
        }
        byte[] bytes = compiled.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
