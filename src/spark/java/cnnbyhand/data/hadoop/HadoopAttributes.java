package cnnbyhand.data.hadoop;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.apache.hadoop.fs.FileStatus;

/** What Hadoop knows of a file. */
record HadoopAttributes(boolean isDirectory, long size, long modified) implements BasicFileAttributes {

    static HadoopAttributes of(FileStatus status) {
        return new HadoopAttributes(status.isDirectory(), status.getLen(), status.getModificationTime());
    }

    @Override
    public boolean isRegularFile() {
        return !isDirectory;
    }

    @Override
    public boolean isSymbolicLink() {
        return false;
    }

    @Override
    public boolean isOther() {
        return false;
    }

    @Override
    public FileTime lastModifiedTime() {
        return FileTime.fromMillis(modified);
    }

    @Override
    public FileTime lastAccessTime() {
        return lastModifiedTime();
    }

    @Override
    public FileTime creationTime() {
        return lastModifiedTime();
    }

    @Override
    public Object fileKey() {
        return null;
    }
}
