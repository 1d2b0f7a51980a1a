package cnnbyhand.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Git leaves in the place of a large file that it has not fetched. */
final class GitLfs {
    static final String REMEDY = "a pointer of Git LFS; get the file itself by git lfs pull";
    private static final String BEGINNING = "version https://git-lfs";

    private GitLfs() {}

    static boolean isPointer(byte[] head) {
        return new String(head, StandardCharsets.UTF_8).startsWith(BEGINNING);
    }

    static boolean isPointer(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return isPointer(in.readNBytes(BEGINNING.length()));
        }
    }
}
