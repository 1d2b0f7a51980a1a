package cnnbyhand.command;

import cnnbyhand.byhand.Network;
import cnnbyhand.published.Models;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was typed after {@code -D}, read option by option. Every method that reads throws {@link WrongCommand} where the
 * option does not allow what it finds.
 *
 * @param properties Maven's and Java's own among them
 */
record RawOptions(Properties properties) {
    /** Names without a dot that Maven's plugins, Java's network and spark-submit have. */
    private static final Set<String> ELSEWHERE = Set.of(
            "basedir",
            "localRepository",
            "interactiveMode",
            "skipTests",
            "test",
            "failIfNoTests",
            "skipITs",
            "socksProxyHost",
            "socksProxyPort",
            "socksProxyVersion",
            "socksNonProxyHosts",
            "gopherProxySet",
            "SPARK_SUBMIT");

    private static final int LONGEST_MINUTES = 1_000_000;

    /**
     * Java, Maven and their plugins have properties of their own, which have a dot in their names but for
     * {@link #ELSEWHERE}; neither sets another one by itself, so that whatever is left was typed.
     */
    void refuseUnknown() throws WrongCommand {
        for (String name : new TreeSet<>(properties.stringPropertyNames())) {
            if (!name.contains(".")
                    && !ELSEWHERE.contains(name)
                    && !Option.words().contains(name)) {
                throw new WrongCommand("option must be one of " + String.join(", ", Option.words()) + ", found "
                        + (name.isEmpty() ? "nothing" : name) + meant(name));
            }
        }
    }

    private static String meant(String name) {
        if (Models.ALL.stream().anyMatch(model -> hasSetting(model.network(), name))) {
            return "; a layer's settings are given by -D" + Option.CHANGE.word() + "=LAYER:" + name + "=VALUE";
        }
        return Nearest.to(name, Option.words())
                .map(word -> "; did you mean -D" + word + "?")
                .orElse("");
    }

    private static boolean hasSetting(Network network, String name) {
        return network.layers().stream()
                .flatMap(layer -> layer.adjustables().stream())
                .anyMatch(setting -> setting.name().equals(name));
    }

    boolean has(Option option) {
        return properties.getProperty(option.word()) != null;
    }

    /** An option's value, which is the usual one where none was typed. */
    String text(Option option) {
        String value = properties.getProperty(option.word(), option.value());
        return option.isPath() ? atHome(value) : value;
    }

    /** A shell does not replace the ~ behind {@code -Ddata=}. */
    private static String atHome(String path) {
        boolean atHome = path.equals("~") || path.startsWith("~/") || path.startsWith("~" + File.separator);
        return atHome ? System.getProperty("user.home") + path.substring(1) : path;
    }

    /** The value, if there is one. */
    Optional<String> given(Option option) {
        return Optional.of(text(option)).filter(value -> !value.isEmpty());
    }

    boolean flag(Option option) throws WrongCommand {
        return Boolean.parseBoolean(word(option, List.of("true", "false")));
    }

    String word(Option option, List<String> allowed) throws WrongCommand {
        return word(option, allowed, option.allowed());
    }

    /** @param rule says what is allowed */
    String word(Option option, List<String> allowed, String rule) throws WrongCommand {
        String value = text(option);
        if (!allowed.contains(value)) {
            throw wrong(option, rule, value, Nearest.to(value, allowed));
        }
        return value;
    }

    /** One of the names, which are told where it is none of them; nothing where there is no value. */
    Optional<String> name(Option option, List<String> names) throws WrongCommand {
        return given(option).isEmpty() ? Optional.empty() : name(option, names, "one of " + String.join(", ", names));
    }

    /** @param rule says what is allowed, where that is not the names alone */
    Optional<String> name(Option option, List<String> names, String rule) throws WrongCommand {
        return Optional.of(word(option, names, rule));
    }

    long wholeNumber(Option option) throws WrongCommand {
        try {
            return Long.parseLong(text(option));
        } catch (NumberFormatException notANumber) {
            throw wrong(option);
        }
    }

    /** A number from 1; nothing where none was typed. */
    OptionalInt count(Option option) throws WrongCommand {
        if (!has(option)) {
            return OptionalInt.empty();
        }
        try {
            int count = Integer.parseInt(text(option));
            if (count >= 1) {
                return OptionalInt.of(count);
            }
        } catch (NumberFormatException notANumber) {
            // Refused below, in the same words as a number that is too small.
        }
        throw wrong(option);
    }

    Duration minutes(Option option) throws WrongCommand {
        try {
            double minutes = Double.parseDouble(text(option));
            if (minutes >= 0 && minutes <= LONGEST_MINUTES) {
                return Duration.ofMillis(Math.round(minutes * 60_000));
            }
        } catch (NumberFormatException notANumber) {
            // Refused below, in the same words as a negative number.
        }
        throw wrong(option);
    }

    /** @param path what the option means, which may be a folder that is still to be made */
    static String folder(Option option, String path) throws WrongCommand {
        try {
            if (path.isBlank()) {
                throw wrong(option, option.allowed(), "nothing", Optional.empty());
            }
            if (Files.exists(Path.of(path)) && !Files.isDirectory(Path.of(path))) {
                throw wrong(option, option.allowed(), "the file " + path, Optional.empty());
            }
            return path;
        } catch (InvalidPathException impossible) {
            throw wrong(option, option.allowed(), path, Optional.empty());
        }
    }

    private WrongCommand wrong(Option option) {
        return wrong(option, option.allowed(), text(option), Optional.empty());
    }

    static WrongCommand wrong(Option option, String allowed, String found, Optional<String> meant) {
        String hint = meant.map(word -> "; did you mean -D" + option.word() + "=" + word + "?")
                .orElse("");
        return new WrongCommand(option.word() + " must be " + allowed + ", found " + found + hint);
    }
}
