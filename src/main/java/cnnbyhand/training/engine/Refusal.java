package cnnbyhand.training.engine;

/** A layer or setting that the engine does not compute as Deeplearning4j does; the message names it in one sentence. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    Refusal(String sentence) {
        super(sentence);
    }

    static void when(boolean refused, String sentence, Object... words) throws Refusal {
        if (refused) {
            throw new Refusal(String.format(sentence, words));
        }
    }
}
