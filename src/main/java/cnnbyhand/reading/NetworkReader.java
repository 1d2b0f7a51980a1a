package cnnbyhand.reading;

import cnnbyhand.byhand.ImpossibleLayer;
import cnnbyhand.byhand.Shape;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a network from a file of any format that is known here, told by how the file begins. */
public final class NetworkReader {
    private static final byte[] HDF5 = {(byte) 0x89, 'H', 'D', 'F'};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int HEAD = 64;
    private static final int LARGEST_TEXT = 1 << 27;

    /** How an object begins, a list, or a text in quotes. */
    private static final Set<Character> JSON = Set.of('{', '[', '"');

    private final Path file;
    private final InputSizes input;
    private final Optional<Map<String, Shape>> partial;

    private NetworkReader(Path file, InputSizes input, Optional<Map<String, Shape>> partial) {
        this.file = file;
        this.input = input;
        this.partial = partial;
    }

    /**
     * Reads {@code file}.
     *
     * @param input the shape of one example, instead of the one that the file states
     * @throws UnusableNetwork if it describes none that can be read here
     * @throws cnnbyhand.byhand.ImpossibleLayer if a layer does not fit what goes into it
     */
    public static DescribedNetwork read(Path file, Optional<Shape> input) throws IOException, UnusableNetwork {
        return read(file, input, Optional.empty());
    }

    /**
     * Reads {@code file}, although kinds of its layers may not be known.
     *
     * @param partial output shapes of such layers, by name, where the file does not state them; nothing where such layers
     *     are refused
     */
    public static DescribedNetwork read(Path file, Optional<Shape> input, Optional<Map<String, Shape>> partial)
            throws IOException, UnusableNetwork {
        return read(file, new InputSizes(input, Map.of()), partial);
    }

    /** The same for a network that may have several inputs. */
    public static DescribedNetwork read(Path file, InputSizes input, Optional<Map<String, Shape>> partial)
            throws IOException, UnusableNetwork {
        try {
            return new NetworkReader(file, input, partial).read();
        } catch (UnusableNetwork fault) {
            throw fault.in(file);
        } catch (ImpossibleLayer fault) {
            throw new ImpossibleLayer(file.toString(), fault.getMessage());
        } catch (AccessDeniedException denied) {
            throw new UnusableNetwork("the file must be readable, found that it may not be read").in(file);
        }
    }

    private DescribedNetwork read() throws IOException, UnusableNetwork {
        byte[] head = head();
        if (begins(head, HDF5)) {
            return hdf5();
        }
        if (begins(head, ZIP)) {
            return ZippedFile.read(file, this::archive);
        }
        String text = new String(head, StandardCharsets.UTF_8);
        if (GitLfs.isPointer(head)) {
            throw new UnusableNetwork("the file must be a network, found " + GitLfs.REMEDY);
        }
        if (beginsJson(text)) {
            return json();
        }
        throw new UnusableNetwork("the file must be a network of Keras (.keras, .h5, .json), TensorFlow.js"
                + " (model.json) or Deeplearning4j (.json, .zip), found neither HDF5, a zip nor JSON"
                + (head[0] == (byte) 0x80 ? "; a PyTorch pickle is not read: export the network" : ""));
    }

    private byte[] head() throws IOException, UnusableNetwork {
        if (!Files.isRegularFile(file)) {
            throw new UnusableNetwork("it must be a file, found " + (Files.isDirectory(file) ? "a folder" : "nothing"));
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(HEAD);
            if (head.length == 0) {
                throw new UnusableNetwork("the file must hold a network, found an empty file");
            }
            return head;
        }
    }

    private static boolean begins(byte[] head, byte[] magic) {
        return head.length >= magic.length && Arrays.equals(Arrays.copyOf(head, magic.length), magic);
    }

    private DescribedNetwork hdf5() throws IOException, UnusableNetwork {
        try (Hdf5Weights weights = Hdf5Weights.open(file)) {
            String text = weights.text("model_config")
                    .orElseThrow(() -> new UnusableNetwork("the file must hold an architecture (model_config), found"
                            + " weights alone; " + WeightsBeside.advice(file)));
            JsonNode model = JsonText.object(text);
            Optional<String> version = weights.text(KerasArchitecture.VERSION);
            KerasArchitecture.state(model, KerasArchitecture.VERSION, version);
            KerasArchitecture.state(model, KerasArchitecture.BACKEND, weights.text(KerasArchitecture.BACKEND));
            return keras().network(model, "Keras " + version.orElse("of unknown version") + ", HDF5", weights::arrays);
        }
    }

    /** Keras 3 and Deeplearning4j both write zip archives. */
    private DescribedNetwork archive(ZippedFile zip) throws IOException, UnusableNetwork {
        if (Deeplearning4jArchive.isOne(zip)) {
            requireWhole();
            return Deeplearning4jArchive.read(zip, name(), input);
        }
        return KerasArchive.read(zip, keras());
    }

    private static boolean beginsJson(String text) {
        String first = withoutMark(text).stripLeading();
        return !first.isEmpty() && JSON.contains(first.charAt(0));
    }

    /** Some editors write a mark of the byte order before the text. */
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private String text() throws IOException, UnusableNetwork {
        try {
            return withoutMark(Files.readString(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException wrong) {
            throw new UnusableNetwork("the text must be UTF-8, found other bytes; save it as UTF-8");
        }
    }

    private DescribedNetwork json() throws IOException, UnusableNetwork {
        if (Files.size(file) > LARGEST_TEXT) {
            throw new UnusableNetwork(
                    "the text must have at most " + LARGEST_TEXT + " bytes, found " + Files.size(file));
        }
        String whole = JsonText.unquoted(text());
        JsonNode text = JsonText.object(whole);
        if (Deeplearning4jText.isOne(text)) {
            requireWhole();
            return Deeplearning4jText.read(whole, name(), input, "JSON", Optional.empty());
        }
        if (text.has("modelTopology") || text.has("weightsManifest")) {
            return TensorFlowJs.read(text, keras());
        }
        WeightsBeside beside = WeightsBeside.of(file);
        return keras().network(
                        text,
                        "Keras " + text.path(KerasArchitecture.VERSION).asText("of unknown version") + ", JSON",
                        beside::arrays)
                .andNotCompared(beside.notRead());
    }

    private void requireWhole() throws UnusableNetwork {
        if (partial.isPresent()) {
            throw new UnusableNetwork(
                    "-Dpartial must be given with a file of Keras or TensorFlow.js, found one of Deeplearning4j");
        }
    }

    private KerasNetwork keras() {
        return new KerasNetwork(name(), input, partial);
    }

    private String name() {
        return file.getFileName().toString();
    }
}
