package cnnbyhand.training.spark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A master and workers with a core each, as processes of this machine that listen on loopback alone; each is ended by its id. */
final class StandaloneCluster implements AutoCloseable {
    private static final int LONGEST_SECONDS = 120;
    private static final Pattern STARTED = Pattern.compile("Starting Spark master at (spark://127\\.0\\.0\\.1:\\d+)");
    private static final Pattern REGISTERED = Pattern.compile("Successfully (registered) with master");

    private final Path folder;
    private final List<String> settings;
    private final List<Process> processes = new ArrayList<>();
    private final String master;

    /**
     * @param folder for what the processes write
     * @param settings of Spark, such as {@code spark.authenticate=true}
     */
    StandaloneCluster(Path folder, int workers, String... settings) throws Exception {
        this.folder = folder;
        this.settings = List.of(settings);
        layOutSpark();
        master = printed(start("Master", "--host", "127.0.0.1", "--port", "0", "--webui-port", "0"), STARTED);
        for (int worker = 0; worker < workers; worker++) {
            start("Worker", workerArguments(worker));
        }
        for (int worker = 1; worker <= workers; worker++) {
            printed(worker, REGISTERED);
        }
    }

    private String[] workerArguments(int worker) {
        String work = folder.resolve("work-" + worker).toString();
        return new String[] {
            "--host", "127.0.0.1", "--cores", "1", "--memory", "2g", "--webui-port", "0", "--work-dir", work, master
        };
    }

    /** What a machine with Spark has: a folder of jars. */
    private void layOutSpark() throws IOException {
        Path jars = Files.createDirectories(folder.resolve("jars"));
        for (Path entry : classPath()) {
            if (entry.toString().endsWith(".jar")) {
                Files.createSymbolicLink(jars.resolve(entry.getFileName()), entry);
            }
        }
    }

    static List<Path> classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(all.split(File.pathSeparator)).map(Path::of).toList();
    }

    private int start(String kind, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=info"));
        settings.forEach(setting -> command.add("-D" + setting));
        command.addAll(List.of(
                "-cp", folder.resolve("jars") + "/*", "org.apache.spark.deploy." + kind.toLowerCase() + "." + kind));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log(processes.size()).toFile());
        builder.environment().put("SPARK_HOME", folder.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        processes.add(builder.start());
        return processes.size() - 1;
    }

    private Path log(int process) {
        return folder.resolve("process-" + process + ".log");
    }

    private String printed(int process, Pattern wanted) throws Exception {
        for (int tenth = 0; tenth < 10 * LONGEST_SECONDS; tenth++) {
            Matcher line = wanted.matcher(Files.readString(log(process)));
            if (line.find()) {
                return line.group(1);
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("a cluster must start, found " + Files.readString(log(process)));
    }

    /** Where it listens. */
    String master() {
        return master;
    }

    /** Ends an executor as a power cut does, if a worker has one, and tells whether it had. */
    boolean killExecutor(int worker) {
        return processes
                .get(1 + worker)
                .children()
                .findFirst()
                .map(ProcessHandle::destroyForcibly)
                .orElse(false);
    }

    /** Ends a worker in the same way; its executor ends when it sees that. */
    void killWorker(int worker) throws InterruptedException {
        processes.get(1 + worker).destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        processes.forEach(process -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        });
    }
}
