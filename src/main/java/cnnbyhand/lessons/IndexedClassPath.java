package cnnbyhand.lessons;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import javax.tools.StandardJavaFileManager;

/**
 * The files that JShell compiles against. javac makes an index of all packages in all jars, and makes it again whenever it is told
 * which Java version to read the jars for: several times for each statement, each time the same version. Here it is told once.
 */
final class IndexedClassPath implements InvocationHandler {
    private static final String JAVA_VERSION = "--multi-release";

    private final StandardJavaFileManager files;
    private boolean told;

    private IndexedClassPath(StandardJavaFileManager files) {
        this.files = files;
    }

    static StandardJavaFileManager of(StandardJavaFileManager files) {
        return (StandardJavaFileManager) Proxy.newProxyInstance(
                IndexedClassPath.class.getClassLoader(),
                new Class<?>[] {StandardJavaFileManager.class},
                new IndexedClassPath(files));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("handleOption") && arguments[0].equals(JAVA_VERSION)) {
            if (told) {
                return true;
            }
            told = true;
        }
        return forward(method, arguments);
    }

    private Object forward(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(files, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
