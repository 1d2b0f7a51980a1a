package cnnbyhand.training.spark;

import java.time.Duration;
import org.apache.spark.SecurityManager;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.master.Master;
import org.apache.spark.package$;
import org.apache.spark.rpc.RpcAddress;
import org.apache.spark.rpc.RpcEnv;
import scala.Option;

/** Asks a master whether it is one: an open port alone does not tell that Spark is behind it, and answers. */
final class MasterProbe {
    /** For the port and the answer behind it. */
    private static final Duration LONGEST = Duration.ofSeconds(6);

    private static final String NAME = "probe";

    private static final String REFUSAL =
            "something that does not understand this program: no master, another Spark than "
                    + package$.MODULE$.SPARK_VERSION() + ", or one whose secret is not this command's";

    private static final String ADVICE =
            "name a master's port by -Dmaster, and its secret, if it has one, by -Dspark.authenticate.secret";

    private MasterProbe() {}

    /** @throws cnnbyhand.training.TrainingFailed in one line, if there is no answer, or it is none of Spark's */
    static void requireAnswer(MasterAddress address, SparkConf settings) {
        Answer.within(
                LONGEST,
                () -> asked(address, settings),
                longest -> MasterAddress.unreachable(address.master(), "that nothing answers there" + longest));
    }

    private static String asked(MasterAddress address, SparkConf settings) {
        address.requireReachable();
        SecurityManager keys = new SecurityManager(
                settings, Option.empty(), org.apache.spark.internal.config.package$.MODULE$.AUTH_SECRET_FILE());
        RpcEnv client = RpcEnv.create(NAME, address.host(), 0, settings, keys, true);
        try {
            return client.setupEndpointRef(new RpcAddress(address.host(), address.port()), Master.ENDPOINT_NAME())
                    .name();
        } catch (Exception refusal) {
            throw MasterAddress.unreachable(address.master(), REFUSAL, ADVICE);
        } finally {
            client.shutdown();
        }
    }
}
