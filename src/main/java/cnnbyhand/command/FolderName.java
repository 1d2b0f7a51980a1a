package cnnbyhand.command;

import cnnbyhand.byhand.Shape;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A name for a changed network and its results, the same for the same change: {@code mnist-conv2d_3-kernel-5}. */
final class FolderName {
    private static final int LONGEST = 64;
    private static final int SUM = 8;

    private FolderName() {}

    static String of(String network, Optional<Shape> input, Map<String, Map<String, String>> layers) {
        StringBuilder name = new StringBuilder(network);
        input.ifPresent(shape -> name.append('-')
                .append(shape.sides().stream().map(String::valueOf).collect(Collectors.joining("x"))));
        layers.forEach((layer, settings) -> {
            name.append('-').append(layer);
            settings.forEach((setting, value) ->
                    name.append('-').append(setting).append('-').append(value));
        });
        return shortened(name.toString());
    }

    /** A long name is cut, and told apart from others that begin so by eight digits. */
    private static String shortened(String name) {
        String legal = legal(name);
        return legal.length() <= LONGEST
                ? legal
                : legal.substring(0, LONGEST - SUM - 1) + "-" + String.format("%08x", name.hashCode());
    }

    private static String legal(String name) {
        StringBuilder legal = new StringBuilder();
        for (char sign : name.replace('×', 'x').toCharArray()) {
            boolean plain = sign < 128 && Character.isLetterOrDigit(sign) || "._+-".indexOf(sign) >= 0;
            legal.append(plain ? sign : '-');
        }
        return legal.toString();
    }
}
