package cnnbyhand.lessons.export;

import cnnbyhand.lessons.Lesson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Base64;

/** The recorded pictures of one lesson, as text to be put into another file. */
record Pictures(Lesson lesson) {
    private static final String FOLDER = Lesson.PICTURES + "/";

    /** Whether an address in the lesson is that of a recorded picture. */
    boolean isPicture(String address) {
        return address.startsWith(FOLDER);
    }

    /** The file's name without its folder. */
    static String name(String address) {
        return address.substring(FOLDER.length());
    }

    String base64(String address) {
        try {
            return Base64.getEncoder().encodeToString(Files.readAllBytes(lesson.picture(name(address))));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
