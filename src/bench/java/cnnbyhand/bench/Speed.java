package cnnbyhand.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures on this machine how fast training is, in alternating rounds of Deeplearning4j as it comes, this project and DJL
 * with PyTorch, and what belongs to it, and writes {@code speed.md}. Options: {@code -Dmodels=mnist,vgg},
 * {@code -Drounds=5}, {@code -Dseconds=2} a round, {@code -Dout=results/reference}, and which parts of the page are
 * wanted, {@code -Dsections=training,feeding,waiting,start}.
 */
public final class Speed {
    private static final Map<String, Section> SECTIONS = sections();

    private Speed() {}

    public static void main(String[] arguments) throws IOException {
        try {
            measure(Settings.read(), Settings.words("sections", List.copyOf(SECTIONS.keySet())));
            System.exit(0);
        } catch (IllegalArgumentException wrongCommand) {
            System.err.println(wrongCommand.getMessage());
            System.exit(2);
        }
    }

    private static void measure(Settings settings, List<String> sections) throws IOException {
        List<String> page = new ArrayList<>(
                List.of("# How fast training is", "", "Recorded by `mvn -Pbench exec:java`.", Machine.description()));
        for (String section : sections) {
            List<String> lines = SECTIONS.get(section).lines(settings);
            page.add("");
            System.out.println();
            lines.forEach(System.out::println);
            page.addAll(lines);
        }
        Files.createDirectories(settings.out());
        Files.write(settings.out().resolve("speed.md"), page);
    }

    private static Map<String, Section> sections() {
        Map<String, Section> sections = new LinkedHashMap<>();
        sections.put("training", new TrainingRates());
        sections.put("feeding", new Feeding());
        sections.put("waiting", new Waiting());
        sections.put("start", new FirstTable());
        return sections;
    }
}
