#!/usr/bin/env bash
# Library: Deep Java Library (ai.djl:api) 0.35.0
# One expects: A picture that is the same grey everywhere stays that grey when it is resized, and is read as the same
#   grey from a file of 8 and one of 16 bits.
# What happens: Image.resize makes a grey picture lighter, 128 to 188 of 255, and so does reading a file of 16 bits. Both
#   together make it lighter twice. A picture in colour keeps its grey.
# Output:
#   | 8 bits, colour: read as 128, resized 128
#   | 8 bits, grey: read as 128, resized 188
#   | 16 bits, grey: read as 188, resized 223
# Why it matters: A network sees digits, X-rays and other grey pictures lighter or not, by whether each had the size
#   already. What was trained on the values in the files meets others. A folder of grey and coloured files has two scales
#   of grey.
set -euo pipefail
seen_before=$(sed -n 's/^#   | //p' "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>ai.djl</groupId>
      <artifactId>api</artifactId>
      <version>0.35.0</version>
    </dependency>
    <dependency>
      <groupId>org.slf4j</groupId>
      <artifactId>slf4j-nop</artifactId>
      <version>2.0.17</version>
    </dependency>
  </dependencies>
</project>
XML

cat > Finding.java <<'JAVA'
import ai.djl.modality.cv.Image;
import ai.djl.modality.cv.ImageFactory;
import ai.djl.util.passthrough.PassthroughNDManager;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;

public class Finding {
    public static void main(String[] arguments) throws IOException {
        show("8 bits, colour", BufferedImage.TYPE_3BYTE_BGR, 128);
        show("8 bits, grey", BufferedImage.TYPE_BYTE_GRAY, 128);
        show("16 bits, grey", BufferedImage.TYPE_USHORT_GRAY, 128 * 257);
    }

    private static void show(String name, int type, int value) throws IOException {
        Image image = ImageFactory.getInstance().fromInputStream(new ByteArrayInputStream(png(type, value)));
        System.out.println(name + ": read as " + grey(image) + ", resized " + grey(image.resize(2, 2, false)));
    }

    private static byte[] png(int type, int value) throws IOException {
        BufferedImage picture = new BufferedImage(4, 4, type);
        int[] values = new int[16 * picture.getRaster().getNumBands()];
        Arrays.fill(values, value);
        picture.getRaster().setPixels(0, 0, 4, 4, values);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", file);
        return file.toByteArray();
    }

    private static int grey(Image image) {
        return Byte.toUnsignedInt(
                image.toNDArray(PassthroughNDManager.INSTANCE, Image.Flag.GRAYSCALE).toByteArray()[0]);
    }
}
JAVA

mvn -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
  -Dmdep.outputFile=classpath > maven.log 2>&1 || { cat maven.log >&2; exit 1; }
java -Xmx512m -Djava.awt.headless=true -cp "$(cat classpath)" Finding.java > seen
diff <(echo "$seen_before") seen
cat seen
