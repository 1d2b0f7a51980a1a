package cnnbyhand.checking.twins;

/** None: Deeplearning4j repeats the nearest value. */
final class BilinearUpsamplingTwin extends AbsentTwin {

    BilinearUpsamplingTwin() {
        super("it upsamples to the nearest value alone");
    }
}
