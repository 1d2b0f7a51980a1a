package cnnbyhand.lessons.export;

import cnnbyhand.lessons.Lesson;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** A short lesson with everything that a lesson can have. */
final class RecordedLesson {
    private static final String PAGE =
            """
            # Lesson 2 · trial: 3 < 4 & more

            See [the next one](3-other.md) and [Keras](https://keras.io).

            ```java
            // where is <26>?
            var text = "a < \\"b\\"";
            for (int n = 28; n > 3; n--) {}
            show(text);
            ```

            ```text
            a < "b"
            ≈ 3.2 seconds
            ```

            ![A square](pictures/2-trial-a-square.png)\\
            *A square*

            | layer | count |
            | --- | ---: |
            | conv2d_3 | 320 |

            ```java
            int nothing = 0;
            ```

            <details>
            <summary>Answer</summary>

            It is this:

            ```java
            show(26);
            ```

            ```text
            26
            ```

            ![A square](pictures/2-trial-a-square.png)\\
            *A square*

            </details>

            The end.
            """;

    private RecordedLesson() {}

    static Lesson in(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("pictures"));
        BufferedImage square = new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB);
        ImageIO.write(
                square, "png", folder.resolve("pictures/2-trial-a-square.png").toFile());
        return new Lesson(2, "trial", Files.writeString(folder.resolve("2-trial.md"), PAGE));
    }

    static byte[] picture(Path folder) throws IOException {
        return Files.readAllBytes(folder.resolve("pictures/2-trial-a-square.png"));
    }
}
