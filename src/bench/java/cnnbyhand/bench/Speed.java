package cnnbyhand.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures on this machine how fast training is, in alternating rounds of stock Deeplearning4j, this project and
 * PyTorch, and what belongs to it, and writes {@code speed.md}, part by part. Options: {@code -Dmodels=mnist,vgg},
 * {@code -Drounds=5}, {@code -Dseconds=2} a round, {@code -Dout=results/reference}, and which parts of the page are
 * wanted, {@code -Dsections=training,evaluation,growth,feeding,stages,pieces,waiting,start,deep,file}.
 */
public final class Speed {
    private static final Map<String, Section> SECTIONS = sections();

    private Speed() {}

    public static void main(String[] arguments) {
        try {
            measure(Settings.read(), Settings.words("sections", List.copyOf(SECTIONS.keySet())));
            System.exit(0);
        } catch (IllegalArgumentException wrongCommand) {
            System.err.println(wrongCommand.getMessage());
            System.exit(2);
        } catch (IOException fault) {
            System.err.println(fault.getMessage());
            System.exit(1);
        }
    }

    private static void measure(Settings settings, List<String> sections) throws IOException {
        Page page = new Page(settings.out());
        for (String name : sections) {
            Section section = SECTIONS.get(name);
            List<String> lines = new ArrayList<>(List.of(
                    "Recorded by `mvn -Pbench exec:java -Dsections=" + name + "`. " + Machine.description(), ""));
            lines.addAll(section.lines(settings));
            System.out.println("\n" + section.title() + "\n" + String.join("\n", lines));
            page.put(section.title(), lines);
            page.write(SECTIONS.values().stream().map(Section::title).toList());
        }
    }

    private static Map<String, Section> sections() {
        Map<String, Section> sections = new LinkedHashMap<>();
        sections.put("training", new TrainingRates());
        sections.put("evaluation", new Evaluations());
        sections.put("growth", new Growth());
        sections.put("feeding", new Feeding());
        sections.put("stages", new TimeByStage());
        sections.put("pieces", new Pieces());
        sections.put("waiting", new Waiting());
        sections.put("start", new FirstTable());
        sections.put("deep", new DeepNetwork());
        sections.put("file", new LargeFile());
        return sections;
    }
}
