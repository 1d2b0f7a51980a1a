package cnnbyhand.training.engine;

import com.sun.jna.Function;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Memory that Deeplearning4j wants to have, but nobody reads. */
final class UnreadPages {

    private static final long PAGE = 4096;

    /** What {@code madvise} calls MADV_DONTNEED: the pages are taken back, and are zeros when somebody touches them again. */
    private static final int NOT_NEEDED = 4;

    private UnreadPages() {}

    /** Makes an array, if there is one, zeros and, where the system can, its memory the system's until it is written again. */
    static void giveBack(INDArray array) {
        if (array != null && Platform.isLinux()) {
            long address = array.data().addressPointer().address();
            long start = (address + PAGE - 1) / PAGE * PAGE;
            long end = (address + array.length() * array.dataType().width()) / PAGE * PAGE;
            if (end > start) {
                Function.getFunction("c", "madvise")
                        .invokeInt(new Object[] {new Pointer(start), end - start, NOT_NEEDED});
            }
        }
    }
}
