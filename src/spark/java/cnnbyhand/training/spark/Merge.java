package cnnbyhand.training.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/** Where the mean of what the workers give is computed; its bits are the same either way. */
enum Merge {
    /** On the driver, to which all workers send all they have. */
    BY_COLLECT {
        @Override
        Merged merged(JavaRDD<Contribution> contributions, int length, Attendance attendance) {
            return Merged.of(0, attendance.await(contributions.collectAsync()));
        }
    },

    /** On the workers, each of which is sent one slice by all the others: the driver receives the mean alone. */
    BY_SLICES {
        @Override
        Merged merged(JavaRDD<Contribution> contributions, int length, Attendance attendance) {
            int slices = contributions.getNumPartitions();
            JavaPairRDD<Integer, Contribution> cut = contributions.flatMapToPair(
                    each -> slices(each, slices, length).iterator());
            JavaRDD<Merged> means = cut.partitionBy(new HashPartitioner(slices)).mapPartitions(Merge::mean);
            return Merged.joined(attendance.await(means.collectAsync()));
        }
    };

    /** Beyond so many bytes from all workers together, the driver would be in the way. */
    private static final long MOST_BY_COLLECT = 64_000_000;

    static Merge of(int workers, int length) {
        return workers > 1 && (long) workers * length * Float.BYTES > MOST_BY_COLLECT ? BY_SLICES : BY_COLLECT;
    }

    abstract Merged merged(JavaRDD<Contribution> contributions, int length, Attendance attendance);

    private static List<Tuple2<Integer, Contribution>> slices(Contribution whole, int slices, int length) {
        List<Tuple2<Integer, Contribution>> cut = new ArrayList<>();
        for (int slice = 0; slice < slices; slice++) {
            cut.add(new Tuple2<>(slice, whole.slice(start(slice, slices, length), start(slice + 1, slices, length))));
        }
        return cut;
    }

    private static int start(int slice, int slices, int length) {
        return (int) ((long) slice * length / slices);
    }

    /** The mean of a slice, all of which is in one place: a number's hash is itself. */
    private static Iterator<Merged> mean(Iterator<Tuple2<Integer, Contribution>> slice) {
        List<Contribution> contributions = new ArrayList<>();
        int number = 0;
        while (slice.hasNext()) {
            Tuple2<Integer, Contribution> each = slice.next();
            number = each._1;
            contributions.add(each._2);
        }
        return List.of(Merged.of(number, contributions)).iterator();
    }
}
