package cnnbyhand.training;

import java.nio.file.Path;
import java.util.List;

/**
 * Which workers train, and how.
 *
 * @param master where they are asked for
 * @param workers how many train at the same time
 * @param average batches that each of them trains on between two means of all
 * @param classPath where this program's classes are, for workers that do not have them
 */
public record ClusterSettings(String master, int workers, int average, List<Path> classPath) {}
