package cnnbyhand.command;

import cnnbyhand.data.DataFolder;
import cnnbyhand.published.Trainable;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is to be typed to do a run again, on another machine, too. */
final class Command {
    /** Stands for a folder that only this machine has: a run is known by its data's check sums, not by where they lay. */
    private static final String FOLDER = "FOLDER";

    private static final String FILE = "FILE";

    private Command() {}

    /**
     * The command for one model, or for the network of a file, with the options that were given. {@code resume} is left out: a run that went on ends as
     * one that was never stopped, and elsewhere there is no checkpoint. So is a folder for the results outside of the
     * checkout.
     *
     * @param drawn whether the images were drawn, which on a machine that has real ones must be asked for
     */
    static String of(Trainable model, Properties given, boolean drawn) {
        StringBuilder command = new StringBuilder(maven(given) + " " + subject(model, given));
        for (Option option : Option.values()) {
            value(option, Optional.ofNullable(given.getProperty(option.word())), drawn)
                    .ifPresent(value -> command.append(" -D" + option.word() + "=" + quoted(value)));
        }
        return command.toString();
    }

    /** The options as they were typed. */
    static String onCluster(Properties given) {
        return Stream.of(Option.values())
                .filter(option -> given.containsKey(option.word()))
                .map(option -> " -D" + option.word() + "=" + quoted(given.getProperty(option.word())))
                .collect(Collectors.joining("", maven(given), ""));
    }

    private static String maven(Properties given) {
        return given.containsKey(Option.MASTER.word()) ? "mvn -Pspark exec:java" : "mvn exec:java";
    }

    private static String subject(Trainable model, Properties given) {
        String file = given.getProperty(Option.NETWORK.word());
        return file == null
                ? "-D" + Option.MODEL.word() + "=" + selected(model, given)
                : "-D" + Option.NETWORK.word() + "=" + portable(Option.NETWORK, file);
    }

    /** The word for a model, which a changed one shares with the one that it was made of. */
    static String selected(Trainable model, Properties given) {
        return Optional.ofNullable(given.getProperty(Option.MODEL.word()))
                .filter(word -> !word.equals(Options.ALL))
                .orElse(model.name());
    }

    /** A shell takes a semicolon for the end of the command, and a bracket for a pattern. */
    static String quoted(String value) {
        return value.matches(".*[; \\[].*") ? "'" + value + "'" : value;
    }

    private static Optional<String> value(Option option, Optional<String> given, boolean drawn) {
        Optional<String> value = given.map(word -> portable(option, word));
        return switch (option) {
            case MODEL, NETWORK, RESUME -> Optional.empty();
            case DATA -> drawn ? Optional.of(DataFolder.DRAWN) : value.filter(word -> !word.equals(option.usual()));
            case OUT -> value.filter(word -> !word.equals(FOLDER));
            default -> value;
        };
    }

    /** An option's value without the paths of this machine. */
    static String portable(Option option, String value) {
        return switch (option) {
            case DATA -> portableData(value);
            case OUT -> isWithinCheckout(Path.of(value)) ? value : FOLDER;
            case NETWORK -> isWithinCheckout(Path.of(value)) ? value : FILE;
            default -> value;
        };
    }

    private static String portableData(String value) {
        if (value.equals(DataFolder.DRAWN)) {
            return value;
        }
        String usual = Option.DATA.usual();
        return value.equals(usual) || value.equals(DataFolder.usual().toString()) ? usual : FOLDER;
    }

    private static boolean isWithinCheckout(Path path) {
        return !path.isAbsolute()
                && !path.normalize().startsWith("..")
                && !path.startsWith("~")
                && !path.toString().contains(" ");
    }
}
