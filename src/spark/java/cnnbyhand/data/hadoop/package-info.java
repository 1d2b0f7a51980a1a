/**
 * Images that lie in one of Hadoop's file systems: {@code hdfs://}, {@code s3a://} and whatever else it has been taught.
 *
 * <p>They are read through {@link java.nio.file.Files} like those of this machine, so that the room {@code data} needs to know nothing
 * of Hadoop. Nothing is ever written there. This package is compiled only by the Maven profile {@code spark}, which brings Hadoop
 * along.
 */
package cnnbyhand.data.hadoop;
