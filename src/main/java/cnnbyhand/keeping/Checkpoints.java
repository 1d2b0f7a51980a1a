package cnnbyhand.keeping;

import cnnbyhand.training.History;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * The checkpoints of one model: the last two of its training, named after their iteration, and the one of an interrupted training
 * that was there when this one began.
 */
public final class Checkpoints {
    private static final String NUMBERED = "checkpoint-%09d.zip";
    private static final String ALL_NUMBERED = "checkpoint-[0-9]*.zip";
    private static final String SET_ASIDE = "checkpoint-set-aside.zip";
    private static final String HALF_WRITTEN = ".checkpoint-*.part";
    private static final String CALLED = "a checkpoint";
    private static final int KEPT = 2;

    private final ResultFolder folder;
    private final TrainingIdentity run;
    private final int epochsWanted;

    /** A file whose state could be read. */
    private record Kept(Path file, Checkpoint state) {
        int iterations() {
            return state.iterations();
        }
    }

    /**
     * @param run the training that is kept here from now on
     * @param epochsWanted how far it is to go
     */
    public Checkpoints(ResultFolder folder, TrainingIdentity run, int epochsWanted) {
        this.folder = folder;
        this.run = run;
        this.epochsWanted = epochsWanted;
    }

    /**
     * Keeps the training as it stands; earlier checkpoints go only when that is done.
     *
     * @return whether it was done, see {@link ResultFolder#goOnWithout}
     */
    public boolean write(MultiLayerNetwork network, History history) throws IOException {
        Checkpoint now = Checkpoint.of(run, epochsWanted, network, history);
        Path file = numbered(now.iterations());
        return folder.attempt(CALLED, () -> {
            folder.replace(file.getFileName().toString(), part -> now.write(part, network, history.velocity()));
            forgetAllBut(file);
            forgetWhatIsOvertaken(now);
        });
    }

    /**
     * The disk space that all checkpoints need, in bytes: those that are kept, and the next one while it is being written.
     *
     * @param velocities how many numbers of {@link History#velocity} each of them holds
     */
    public long bytes(MultiLayerNetwork network, long velocities) {
        long one = NetworkFile.bytes(network) + NetworkFile.updaterBytes(network) + Float.BYTES * velocities;
        int aside = Files.exists(setAside()) ? 1 : 0;
        return (KEPT + 1 + aside) * one;
    }

    /**
     * Brings a fresh network to where the furthest whole checkpoint of this training stands.
     *
     * @param say is told of each checkpoint that is passed over, in one line
     * @return the history up to there; empty where there is no checkpoint at all
     * @throws UnusableCheckpoint if none of those that are there can be used
     */
    public Optional<History> resume(MultiLayerNetwork network, Consumer<String> say) throws IOException {
        forgetHalfWritten();
        List<UnusableCheckpoint> refused = new ArrayList<>();
        for (Kept kept : furthestFirst(refused)) {
            try {
                History history = Checkpoint.resume(kept.file, run, network);
                refused.forEach(each -> say.accept(each.getMessage()));
                Files.move(kept.file, numbered(kept.iterations()), StandardCopyOption.REPLACE_EXISTING);
                return Optional.of(history);
            } catch (UnusableCheckpoint fault) {
                refused.add(fault);
            }
        }
        if (!refused.isEmpty()) {
            throw refused.get(0);
        }
        return Optional.empty();
    }

    /**
     * Makes room for a training that starts again: where the last one was interrupted, its checkpoint is set aside, unless one that is
     * further is there already.
     *
     * @return where the last training was interrupted
     */
    public Optional<String> beginAnew() throws IOException {
        forgetHalfWritten();
        List<Kept> kept = furthestFirst(new ArrayList<>());
        Optional<Kept> last =
                kept.stream().filter(each -> !isSetAside(each.file)).findFirst();
        if (last.isEmpty() || !last.get().state.interrupted()) {
            return Optional.empty();
        }
        if (last.get() == kept.get(0)) {
            Files.move(last.get().file, setAside(), StandardCopyOption.REPLACE_EXISTING);
        }
        return Optional.of(last.get().state.place());
    }

    /** The ones before {@code last}, as far as they are to be kept, stay; later ones are of a training that this one replaces. */
    private void forgetAllBut(Path last) throws IOException {
        List<Path> earlier = new ArrayList<>();
        for (Path file : files(ALL_NUMBERED)) {
            if (file.compareTo(last) > 0) {
                Files.deleteIfExists(file);
            } else {
                earlier.add(file);
            }
        }
        earlier.sort(Comparator.reverseOrder());
        for (Path file : earlier.subList(Math.min(KEPT, earlier.size()), earlier.size())) {
            Files.deleteIfExists(file);
        }
    }

    /** What an earlier process had no time to finish. */
    private void forgetHalfWritten() throws IOException {
        for (Path part : files(HALF_WRITTEN)) {
            Files.deleteIfExists(part);
        }
    }

    private void forgetWhatIsOvertaken(Checkpoint now) throws IOException {
        try {
            Checkpoint aside = Checkpoint.stateOf(setAside());
            if (aside.run().equals(run) && aside.iterations() <= now.iterations()) {
                Files.deleteIfExists(setAside());
            }
        } catch (NoSuchFileException | UnusableCheckpoint nothingToForget) {
            return;
        }
    }

    /** The files whose state can be read, and in {@code refused} why others cannot. */
    private List<Kept> furthestFirst(List<UnusableCheckpoint> refused) throws IOException {
        List<Path> files = files(ALL_NUMBERED);
        files.addAll(files(SET_ASIDE));
        List<Kept> kept = new ArrayList<>();
        for (Path file : files) {
            try {
                kept.add(new Kept(file, Checkpoint.stateOf(file)));
            } catch (UnusableCheckpoint fault) {
                refused.add(fault);
            }
        }
        kept.sort(Comparator.comparing(Kept::iterations).reversed());
        return kept;
    }

    private List<Path> files(String pattern) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder.path(), pattern)) {
            found.forEach(files::add);
        }
        return files;
    }

    private Path numbered(int iterations) {
        return folder.path().resolve(NUMBERED.formatted(iterations));
    }

    private Path setAside() {
        return folder.path().resolve(SET_ASIDE);
    }

    private static boolean isSetAside(Path file) {
        return file.getFileName().toString().equals(SET_ASIDE);
    }
}
