package cnnbyhand.training.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class FloatsTest {

    @Test
    void numbersArriveAsTheyWereSentBitForBit() throws Exception {
        float[] sent = new float[9000];
        sent[0] = -0f;
        sent[1] = 1e-45f;
        sent[2] = Float.intBitsToFloat(0x7fc01234);
        sent[4095] = 3.4028235e38f;
        sent[4096] = 0.1f;
        sent[8999] = -7f;

        float[] arrived = ((Floats) sentAndRead(new Floats(sent))).values();
        assertThat(arrived).hasSize(9000);
        for (int place = 0; place < 9000; place++) {
            assertThat(Float.floatToRawIntBits(arrived[place])).isEqualTo(Float.floatToRawIntBits(sent[place]));
        }
    }

    @Test
    void noNumbersArriveAsNone() throws Exception {
        assertThat(((Floats) sentAndRead(new Floats(new float[0]))).values()).isEmpty();
    }

    @Test
    void whatFollowsThemArrives() throws Exception {
        Broken torn = new Broken(17, "worker on host: /digits/17.png: torn");
        Contribution sent = new Contribution(3, new float[] {1f, 2f}, List.of(), List.of(torn));

        Contribution arrived = (Contribution) sentAndRead(sent);
        assertThat(arrived.values()).containsExactly(1f, 2f);
        assertThat(arrived.worker()).isEqualTo(3);
        assertThat(arrived.broken()).containsExactly(torn);
    }

    private static Object sentAndRead(Object object) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }
}
