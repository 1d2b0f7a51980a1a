package cnnbyhand.bench;

import java.util.function.Function;

/** What a process can be busy with; its subject is a model, or the sizes of a computation. */
enum Activity {
    /** Stock Deeplearning4j trains. */
    STOCK(false, model -> DeeplearningContender.stock(Workload.of(model))),
    /** This project trains. */
    ENGINE(true, model -> DeeplearningContender.accelerated(Workload.of(model))),
    /** This project trains by the updater of the model's document. */
    DOCUMENTED(true, model -> DeeplearningContender.documented(Workload.of(model))),
    /** The same without a piece of the engine. */
    PIECE_LEFT_OUT(true, subject -> DeeplearningContender.without(LeftOut.of(subject))),
    /** This project trains, but its threads wait for each other as OpenMP's do when nobody tells them how. */
    SPINNING(false, model -> DeeplearningContender.accelerated(Workload.of(model))),
    /** This project gives each image's probabilities. */
    EVALUATING(true, subject -> new EngineEvaluation(Workload.of(subject))),
    /** DJL with PyTorch trains. */
    DJL(false, subject -> new DjlContender(Workload.of(subject))),
    /** DJL with PyTorch gives each image's probabilities. */
    DJL_EVALUATING(false, subject -> new DjlEvaluation(Workload.of(subject))),
    /** PyTorch by JavaCPP trains. */
    TORCH(false, subject -> new TorchContender(Workload.of(subject))),
    /** PyTorch by JavaCPP gives each image's probabilities. */
    TORCH_EVALUATING(false, subject -> new TorchEvaluation(Workload.of(subject))),
    /** This project trains on images that are read from their files beside it. */
    FILES(true, model -> FileContender.training(Workload.of(model))),
    /** This project reads images from their files, and nothing else. */
    READING(true, model -> FileContender.reading(Workload.of(model))),
    /** This project reads images while it trains on others. */
    READING_BESIDE(true, model -> FileContender.readingBesideTraining(Workload.of(model))),
    /** oneDNN multiplies two square matrices. */
    PRODUCT(true, side -> PrimitiveContender.product(Long.parseLong(side))),
    /** oneDNN computes a convolution or one of its gradients. */
    CONVOLUTION(true, sizes -> PrimitiveContender.convolution(ConvolutionSizes.of(sizes)));

    private final boolean spinsBriefly;
    private final Function<String, Contender> maker;

    Activity(boolean spinsBriefly, Function<String, Contender> maker) {
        this.spinsBriefly = spinsBriefly;
        this.maker = maker;
    }

    /** Whether the threads spin only briefly, as in {@link cnnbyhand.Main}; a {@link PyTorchWay} says it by a variable. */
    boolean spinsBriefly() {
        return spinsBriefly;
    }

    Contender on(String subject) {
        return maker.apply(subject);
    }
}
