package cnnbyhand.data.hadoop;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.RemoteIterator;

/** What lies in a folder, as Hadoop sends it bit by bit; each path knows what it is and how large, so that nobody asks again. */
record HadoopListing(HadoopPath folder, RemoteIterator<FileStatus> found, DirectoryStream.Filter<? super Path> filter)
        implements DirectoryStream<Path> {

    @Override
    public Iterator<Path> iterator() {
        return new Iterator<>() {
            private Path next;

            @Override
            public boolean hasNext() {
                try {
                    while (next == null && found.hasNext()) {
                        Path each = path(found.next());
                        next = filter.accept(each) ? each : null;
                    }
                    return next != null;
                } catch (IOException fault) {
                    throw new DirectoryIteratorException(fault);
                }
            }

            @Override
            public Path next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                Path taken = next;
                next = null;
                return taken;
            }
        };
    }

    private Path path(FileStatus status) {
        return folder.child(status.getPath().getName(), HadoopAttributes.of(status));
    }

    @Override
    public void close() {
        // Nothing stays open between two parts of a listing.
    }
}
