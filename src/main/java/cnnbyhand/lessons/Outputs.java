package cnnbyhand.lessons;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;

/**
 * What the cells of a lesson have shown.
 *
 * @param shown texts and pictures in order, by the cell's number
 * @param pictures by the names of their files
 */
public record Outputs(Map<Integer, List<Shown>> shown, Map<String, BufferedImage> pictures) {}
