package cnnbyhand.screen;

import java.util.ArrayList;
import java.util.List;

/** What has been shown of a lesson, from one pause to the next, so that one can look back. */
final class Transcript {
    private final List<List<Runnable>> blocks = new ArrayList<>(List.of(new ArrayList<>()));
    private final List<Boolean> sections = new ArrayList<>(List.of(true));

    /** Shows something and keeps it; what is muted is kept alone. */
    void show(Runnable what, boolean muted) {
        blocks.get(last()).add(what);
        if (!muted) {
            what.run();
        }
    }

    /** @param section whether a section begins with what is shown next */
    void begin(boolean section) {
        blocks.add(new ArrayList<>());
        sections.add(section);
    }

    int last() {
        return blocks.size() - 1;
    }

    void again(int block) {
        blocks.get(block).forEach(Runnable::run);
    }

    /** The next block behind {@code block} that begins a section; the last one where there is none. */
    int section(int block) {
        int next = block + 1;
        while (next < last() && !sections.get(next)) {
            next++;
        }
        return Math.min(next, last());
    }
}
