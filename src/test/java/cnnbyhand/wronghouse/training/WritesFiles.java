package cnnbyhand.wronghouse.training;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

public final class WritesFiles {
    public void throughFiles(Path file) throws IOException {
        Files.writeString(file, "loss");
    }

    public void throughAStream(String file) throws IOException {
        new FileOutputStream(file).close();
    }
}
