package cnnbyhand.data;

import java.io.IOException;
import java.util.List;

/** Reads pictures with DataVec, one at a time; a thread needs a reader of its own. */
final class PhotoReader {
    private final List<String> folderNames;
    private final PhotoLoader loader;

    PhotoReader(PhotoForm form, List<String> folderNames) {
        this.folderNames = folderNames;
        loader = new PhotoLoader(form);
    }

    /**
     * Returns the place of the picture's folder among the folder names.
     *
     * @throws UnusableData if the picture cannot be read
     */
    int read(Picture picture, float[] pixels, int offset) throws UnusableData {
        load(picture, pixels, offset);
        return folderNames.indexOf(picture.file().getParent().getFileName().toString());
    }

    private void load(Picture picture, float[] pixels, int offset) throws UnusableData {
        byte[] plain = picture.plain();
        try {
            loader.load(Upright.of(plain, picture.orientation()), pixels, offset);
        } catch (IOException | RuntimeException | LinkageError undecodable) {
            // DataVec asks Leptonica where OpenCV cannot read a picture; its natives are left out of the build.
            throw picture.fault("none, or a damaged one");
        }
    }
}
