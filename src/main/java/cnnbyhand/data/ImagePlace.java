package cnnbyhand.data;

import java.io.IOException;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.regex.Pattern;

/** Where images are, as it is typed: a path of this machine, or an address such as {@code hdfs://host/folder}. */
final class ImagePlace {
    private static final Pattern ADDRESS = Pattern.compile("[a-zA-Z][\\w+.-]*://.*");
    private static final String OWN = "file://";

    private ImagePlace() {}

    /** @throws UnusableData if it cannot be a place, or its file system does not answer */
    static Path path(String typed) throws UnusableData {
        try {
            if (!ADDRESS.matcher(typed).matches()) {
                return Path.of(typed);
            }
            return typed.startsWith(OWN) ? Path.of(URI.create(typed)) : remote(typed);
        } catch (InvalidPathException impossible) {
            throw new UnusableData("data", "must be a folder", "a name that no folder can have", DataFolder.REMEDY);
        } catch (IllegalArgumentException impossible) {
            throw new UnusableData(typed, "must be an address", impossible.getMessage(), DataFolder.REMEDY);
        }
    }

    private static Path remote(String address) throws UnusableData {
        RemoteFiles files = ServiceLoader.load(RemoteFiles.class, ImagePlace.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new UnusableData(
                        address,
                        "must be a folder of this machine, unless Spark is there to reach others",
                        "an address",
                        "type mvn -Pspark exec:java with the same options"));
        try {
            return files.path(address);
        } catch (IOException fault) {
            throw new UnusableData(
                    address,
                    "must be in a file system that can be reached",
                    UnusableData.reason(fault),
                    DataFolder.REMEDY);
        }
    }
}
