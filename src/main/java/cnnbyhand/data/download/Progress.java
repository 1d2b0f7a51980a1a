package cnnbyhand.data.download;

import java.io.Closeable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** A bar on the terminal; nothing where there is none, because a log would keep every step of it. */
interface Progress extends Closeable {
    void stepTo(long bytes);

    @Override
    void close();

    static Progress of(Parcel parcel) {
        return System.console() == null ? new Silence() : new Bar(parcel);
    }

    /** For logs. */
    record Silence() implements Progress {
        @Override
        public void stepTo(long bytes) {}

        @Override
        public void close() {}
    }

    /** For people. */
    record Bar(ProgressBar bar) implements Progress {
        private static final long MEGABYTE = 1_000_000;
        /** With the few columns that a bar takes beyond it, one line of the narrowest terminal. */
        private static final int WIDTH = 72;

        Bar(Parcel parcel) {
            this(new ProgressBarBuilder()
                    .setTaskName(parcel.name())
                    .setInitialMax(parcel.bytes() == 0 ? -1 : parcel.bytes())
                    .setUnit(" MB", MEGABYTE)
                    .setMaxRenderedLength(WIDTH)
                    .build());
        }

        @Override
        public void stepTo(long bytes) {
            bar.stepTo(bytes);
        }

        @Override
        public void close() {
            bar.close();
        }
    }
}
