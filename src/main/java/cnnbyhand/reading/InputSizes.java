package cnnbyhand.reading;

import cnnbyhand.byhand.Shape;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The sizes of a network's inputs that a command gives, instead of those that the file states.
 *
 * @param only of the one input that a network has
 * @param named by the inputs' names, for a network of several
 */
public record InputSizes(Optional<Shape> only, Map<String, Shape> named) {

    /** The shape of one example that is given for this input. */
    Optional<Shape> of(String input) {
        return only.or(() -> Optional.ofNullable(named.get(input)));
    }

    /** Refuses one size for several inputs, and names of none. */
    void requireFor(Collection<String> inputs) throws UnusableNetwork {
        if (only.isPresent() && inputs.size() > 1) {
            throw new UnusableNetwork("-Dinput must name the inputs of a network of several, found " + only.get()
                    + "; type " + form(inputs));
        }
        for (String name : named.keySet()) {
            if (!inputs.contains(name)) {
                throw new UnusableNetwork("-Dinput must name inputs of the network, found " + name + "; its inputs are "
                        + String.join(" and ", inputs));
            }
        }
    }

    /**
     * Where nobody says how large an input is.
     *
     * @param found what the file states of it
     */
    static UnusableNetwork open(String input, String found, Collection<String> inputs) {
        return new UnusableNetwork("the size of input " + input + " must be known, found " + found
                + "; give the size of each that is open: " + form(inputs));
    }

    private static String form(Collection<String> inputs) {
        return inputs.stream().map(name -> name + ":SIDES").collect(Collectors.joining(";", "-Dinput='", "'"))
                + ", SIDES such as 224x224x3";
    }
}
