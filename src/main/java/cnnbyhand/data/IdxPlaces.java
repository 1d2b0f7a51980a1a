package cnnbyhand.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for a set in MNIST's layout in the folder that the user named, as its publisher or a library has laid it out. */
final class IdxPlaces {
    /** Folders that archives and libraries put between a set's own folder and its files. */
    private static final List<String> BETWEEN = List.of("raw", "gzip");

    private IdxPlaces() {}

    /**
     * Nothing where there is none.
     *
     * @param data a folder, or where several sets lie in one, {@code FOLDER/word} with the word that one's names begin with
     * @throws UnusableData if there are several, and none of them is MNIST
     */
    static Optional<IdxPlace> find(Path data) throws IOException {
        List<IdxPlace> here = Files.exists(data) ? around(data) : beside(data);
        if (here.isEmpty()) {
            here = below(data);
        }
        return here.size() < 2 ? here.stream().findFirst() : Optional.of(chosen(data, here));
    }

    /** The files in a folder itself, or in one that lies between. */
    private static List<IdxPlace> around(Path folder) throws IOException {
        List<IdxPlace> places = new ArrayList<>(IdxPlace.in(folder));
        for (String between : BETWEEN) {
            places.addAll(IdxPlace.in(folder.resolve(between)));
        }
        return places;
    }

    private static List<IdxPlace> beside(Path data) throws IOException {
        Path folder = data.toAbsolutePath().getParent();
        List<IdxPlace> named = new ArrayList<>();
        for (IdxPlace place : folder == null ? List.<IdxPlace>of() : IdxPlace.in(folder)) {
            if (!place.word().isEmpty() && place.word().equals(IdxPlace.plain(data))) {
                named.add(place);
            }
        }
        return named;
    }

    private static List<IdxPlace> below(Path data) throws IOException {
        List<IdxPlace> places = new ArrayList<>();
        if (Files.isDirectory(data)) {
            for (Path inside : ClassFolders.names(data)) {
                places.addAll(around(inside));
            }
        }
        return places;
    }

    private static IdxPlace chosen(Path data, List<IdxPlace> places) throws UnusableData {
        List<IdxPlace> digits = places.stream()
                .filter(place -> place.named().filter(IdxSet.MNIST::equals).isPresent())
                .toList();
        if (digits.size() == 1) {
            return digits.get(0);
        }
        List<Path> names = places.stream()
                .map(place -> place.folder().resolve(place.word()))
                .toList();
        throw new UnusableData(
                data,
                "must hold one set in MNIST's layout",
                data.relativize(names.get(0)) + " and " + (names.size() - 1) + " more",
                "name one of them: -Ddata=" + names.get(0));
    }
}
