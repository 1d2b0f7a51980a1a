package cnnbyhand.handouts;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** In which form something is handed out. */
public enum HandoutForm {
    HANDOUT("handout.html", PrintedPage::handout),
    SOLUTION("solution.html", PrintedPage::solution),
    LATEX("latex.tex", LatexPage::of),
    SLIDES("slides.html", (handed, paper) -> SlidePage.of(handed));

    /** The file's name; what a lesson's file is called stands before it. */
    private final String file;

    private final HandoutWriter writer;

    /** Writes the text of a file. */
    @FunctionalInterface
    private interface HandoutWriter {
        String of(Handed handed, Paper paper) throws IOException;
    }

    HandoutForm(String file, HandoutWriter writer) {
        this.file = file;
        this.writer = writer;
    }

    /** As it is typed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> words() {
        return Stream.of(values()).map(HandoutForm::word).toList();
    }

    /** The form that {@code word} says; nothing where it is another export. */
    public static Optional<HandoutForm> of(String word) {
        return Stream.of(values()).filter(form -> form.word().equals(word)).findFirst();
    }

    public String file() {
        return file;
    }

    /** Whether it is laid out for a sheet of a certain size. */
    public boolean onPaper() {
        return this != SLIDES;
    }

    /** Whether its pictures lie beside it and not within it. */
    public boolean hasPicturesBeside() {
        return this == LATEX;
    }

    /** @throws IOException if a lesson or one of its pictures cannot be read */
    public String text(Handed handed, Paper paper) throws IOException {
        return writer.of(handed, paper);
    }
}
