package cnnbyhand.checking;

import cnnbyhand.byhand.Shape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Places of a shape's values: corners, edges, the middle, and others that a fixed seed draws; each once. */
final class CellSample {
    private static final int ALL = 36;
    private static final long SEED = 20_240_229;

    private CellSample() {}

    /** Each place is the channel, then a place on each axis, from 0. */
    static List<int[]> of(Shape shape) {
        List<Long> sides = new ArrayList<>(List.of(shape.channels()));
        sides.addAll(shape.axes());
        Set<List<Integer>> places = new LinkedHashSet<>();
        add(List.of(), sides, places);
        Random random = new Random(SEED);
        for (int other = places.size(); other < ALL; other++) {
            places.add(sides.stream()
                    .map(side -> random.nextInt(Math.toIntExact(side)))
                    .toList());
        }
        return places.stream()
                .map(place -> place.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    private static void add(List<Integer> begun, List<Long> sides, Set<List<Integer>> places) {
        if (begun.size() == sides.size()) {
            places.add(begun);
            return;
        }
        int side = Math.toIntExact(sides.get(begun.size()));
        for (int place : new int[] {0, side - 1, side / 2}) {
            List<Integer> more = new ArrayList<>(begun);
            more.add(place);
            add(List.copyOf(more), sides, places);
        }
    }
}
