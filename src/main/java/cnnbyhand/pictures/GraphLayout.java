package cnnbyhand.pictures;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.NamedShape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Where the boxes and lines of a network that branches lie, from the inputs downwards, as Eclipse's Layout Kernel lays them
 * out in layers.
 *
 * @param boxes row or input → its box
 * @param lines from box to box
 * @param width of all, in pixels
 * @param height of all, in pixels
 */
record GraphLayout(Map<String, Rectangle2D> boxes, List<Path2D> lines, int width, int height) {

    static {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    /** @param boxWidth how wide the box of a row or an input must be, by its name */
    static GraphLayout of(Ledger ledger, ToIntFunction<String> boxWidth, int boxHeight) {
        ElkNode root = ElkGraphUtil.createGraph();
        root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        root.setProperty(CoreOptions.DIRECTION, Direction.DOWN);
        Map<String, ElkNode> nodes = new LinkedHashMap<>();
        ledger.inputs().forEach(input -> nodes.put(input.name(), ElkGraphUtil.createNode(root)));
        for (Entry entry : ledger.entries()) {
            ElkNode node = ElkGraphUtil.createNode(root);
            for (NamedShape input : entry.inputs()) {
                ElkGraphUtil.createSimpleEdge(nodes.get(input.name()), node);
            }
            nodes.put(entry.name(), node);
        }
        nodes.forEach((name, node) -> node.setDimensions(boxWidth.applyAsInt(name), boxHeight));
        new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
        return of(root, nodes);
    }

    private static GraphLayout of(ElkNode root, Map<String, ElkNode> nodes) {
        Map<String, Rectangle2D> boxes = new LinkedHashMap<>();
        nodes.forEach((name, node) ->
                boxes.put(name, new Rectangle2D.Double(node.getX(), node.getY(), node.getWidth(), node.getHeight())));
        List<Path2D> lines = new ArrayList<>();
        for (ElkEdge edge : root.getContainedEdges()) {
            edge.getSections().forEach(section -> lines.add(line(section)));
        }
        return new GraphLayout(boxes, lines, (int) Math.ceil(root.getWidth()), (int) Math.ceil(root.getHeight()));
    }

    private static Path2D line(ElkEdgeSection section) {
        Path2D line = new Path2D.Double();
        line.moveTo(section.getStartX(), section.getStartY());
        for (ElkBendPoint bend : section.getBendPoints()) {
            line.lineTo(bend.getX(), bend.getY());
        }
        line.lineTo(section.getEndX(), section.getEndY());
        return line;
    }
}
