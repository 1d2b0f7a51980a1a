package cnnbyhand.wronghouse.training;

import java.io.IOException;

public final class Prints {
    private Prints() {}

    public static void main(String[] arguments) {
        System.out.println("loss");
    }

    public static void fault(IOException fault) {
        fault.printStackTrace();
    }
}
