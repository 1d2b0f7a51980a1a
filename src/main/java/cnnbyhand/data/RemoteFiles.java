package cnnbyhand.data;

import java.io.IOException;
import java.nio.file.Path;

/** File systems that are not this machine's own. They are there only in a build that was made with them. */
public interface RemoteFiles {

    /**
     * A path that {@link java.nio.file.Files} reads like any other.
     *
     * @param address such as {@code hdfs://host/folder}
     * @throws IOException if no such file system is known, or it does not answer
     */
    Path path(String address) throws IOException;
}
