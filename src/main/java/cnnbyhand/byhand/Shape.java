package cnnbyhand.byhand;

/** The shape of one example's values between two layers, the batch left out. */
public sealed interface Shape permits Volume, Vector {

    /** How many values the shape holds, as the product of its sides. */
    Expression values();
}
