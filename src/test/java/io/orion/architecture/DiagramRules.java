package io.orion.architecture;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.Association;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What makes a diagram readable at a glance, measured in its coordinates. */
final class DiagramRules {

    /** Two things that share a border do not overlap. */
    private static final double BORDER = 1;

    /** How far an edge may end from its shape; the corner of a gateway's box is 25 away from its border. */
    private static final double DOCKING = 13;

    private DiagramRules() {}

    static Map<String, ModelRule> all() {
        var rules = new LinkedHashMap<String, ModelRule>();
        rules.put("EverythingIsDrawn", DiagramRules::everythingIsDrawn);
        rules.put("ShapesDoNotOverlap", DiagramRules::shapesDoNotOverlap);
        rules.put("LabelsAreFree", DiagramRules::labelsAreFree);
        rules.put("LabelsHoldTheirWords", DiagramRules::labelsHoldTheirWords);
        rules.put("EdgesRunRoundShapes", DiagramRules::edgesRunRoundShapes);
        rules.put("EdgesRunRoundLabels", DiagramRules::edgesRunRoundLabels);
        rules.put("EdgesAreSquareAndDocked", DiagramRules::edgesAreSquareAndDocked);
        rules.put("EdgesDoNotHideEachOther", DiagramRules::edgesDoNotHideEachOther);
        return rules;
    }

    private static List<String> everythingIsDrawn(Model model) {
        var drawn = model.all(BpmnShape.class).stream()
                .map(BpmnShape::getBpmnElement)
                .collect(Collectors.toSet());
        drawn.addAll(
                model.all(BpmnEdge.class).stream().map(BpmnEdge::getBpmnElement).toList());
        return ModelRules.wrongs(model.all(FlowElement.class), drawn::contains, "is not drawn");
    }

    private static List<String> shapesDoNotOverlap(Model model) {
        var found = new ArrayList<String>();
        var shapes = model.all(BpmnShape.class);
        for (int i = 0; i < shapes.size(); i++) {
            for (BpmnShape other : shapes.subList(i + 1, shapes.size())) {
                if (!related(shapes.get(i), other) && area(shapes.get(i)).intersects(area(other))) {
                    found.add(name(shapes.get(i)) + " overlaps " + name(other));
                }
            }
        }
        return found;
    }

    /** A sub-process may hold its content, an activity its boundary events. */
    private static boolean related(BpmnShape one, BpmnShape other) {
        return holds(one.getBpmnElement(), other.getBpmnElement())
                || holds(other.getBpmnElement(), one.getBpmnElement());
    }

    private static boolean holds(BaseElement holder, ModelElementInstance held) {
        if (held instanceof BoundaryEvent boundary && boundary.getAttachedTo().equals(holder)) {
            return true;
        }
        for (var parent = held.getParentElement(); parent != null; parent = parent.getParentElement()) {
            if (parent.equals(holder)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> labelsAreFree(Model model) {
        var found = new ArrayList<String>();
        var labels = labels(model);
        for (var label : labels.entrySet()) {
            for (BpmnShape shape : model.all(BpmnShape.class)) {
                boolean inside = holds(shape.getBpmnElement(), label.getKey());
                boolean host = shape.getBpmnElement() instanceof FlowNode && !inside
                        || label.getKey() instanceof BoundaryEvent boundary
                                && boundary.getAttachedTo().equals(shape.getBpmnElement());
                if (host && area(shape).intersects(label.getValue())) {
                    found.add("the label of " + id(label.getKey()) + " lies on " + name(shape));
                }
            }
            labels.forEach((other, box) -> {
                if (id(label.getKey()).compareTo(id(other)) < 0 && box.intersects(label.getValue())) {
                    found.add("the labels of " + id(label.getKey()) + " and " + id(other) + " overlap");
                }
            });
        }
        return found;
    }

    private static List<String> labelsHoldTheirWords(Model model) {
        var found = new ArrayList<String>();
        boxes(model).forEach((element, box) -> {
            if (Label.breaks(element.getName(), box)) {
                found.add("a word of " + id(element) + " is wider than its label");
            }
        });
        return found;
    }

    private static Map<FlowElement, Rectangle2D> labels(Model model) {
        var labels = boxes(model);
        labels.replaceAll((element, box) -> Label.written(element.getName(), box));
        return labels;
    }

    private static Map<FlowElement, Rectangle2D> boxes(Model model) {
        var labels = new LinkedHashMap<FlowElement, Rectangle2D>();
        for (BpmnShape shape : model.all(BpmnShape.class)) {
            put(labels, shape.getBpmnElement(), shape.getBpmnLabel());
        }
        for (BpmnEdge edge : model.all(BpmnEdge.class)) {
            put(labels, edge.getBpmnElement(), edge.getBpmnLabel());
        }
        return labels;
    }

    private static void put(Map<FlowElement, Rectangle2D> labels, BaseElement element, BpmnLabel label) {
        if (label != null && label.getBounds() != null) {
            labels.put((FlowElement) element, box(label.getBounds()));
        }
    }

    /** What a line in the picture joins: a flow, or what is done and how it is undone. */
    private record Ends(BaseElement element, BaseElement source, BaseElement target) {

        static Ends of(BpmnEdge edge) {
            return edge.getBpmnElement() instanceof Association association
                    ? new Ends(association, association.getSource(), association.getTarget())
                    : of((SequenceFlow) edge.getBpmnElement());
        }

        private static Ends of(SequenceFlow flow) {
            return new Ends(flow, flow.getSource(), flow.getTarget());
        }

        String id() {
            return element.getId();
        }
    }

    private static List<String> edgesRunRoundShapes(Model model) {
        var found = new ArrayList<String>();
        for (BpmnEdge edge : model.all(BpmnEdge.class)) {
            var flow = Ends.of(edge);
            for (BpmnShape shape : model.all(BpmnShape.class)) {
                boolean own = shape.getBpmnElement().equals(flow.source())
                        || shape.getBpmnElement().equals(flow.target())
                        || holds(shape.getBpmnElement(), flow.element());
                if (!own && lines(edge).stream().anyMatch(line -> line.intersects(area(shape)))) {
                    found.add(flow.id() + " runs through " + name(shape));
                }
            }
        }
        return found;
    }

    private static List<String> edgesRunRoundLabels(Model model) {
        var found = new ArrayList<String>();
        for (BpmnEdge edge : model.all(BpmnEdge.class)) {
            labels(model).forEach((element, box) -> {
                if (lines(edge).stream().anyMatch(line -> line.intersects(box))) {
                    found.add(id(edge.getBpmnElement()) + " strikes the label of " + id(element) + " out");
                }
            });
        }
        return found;
    }

    private static List<String> edgesAreSquareAndDocked(Model model) {
        var found = new ArrayList<String>();
        var shapes = model.all(BpmnShape.class).stream()
                .collect(Collectors.toMap(shape -> id(shape.getBpmnElement()), DiagramRules::area));
        for (BpmnEdge edge : model.all(BpmnEdge.class)) {
            var flow = Ends.of(edge);
            var lines = lines(edge);
            if (lines.stream().anyMatch(line -> line.getX1() != line.getX2() && line.getY1() != line.getY2())) {
                found.add(flow.id() + " runs aslant");
            }
            for (int i = 1; i < lines.size(); i++) {
                if (covers(lines.get(i - 1), lines.get(i))) {
                    found.add(flow.id() + " turns back on itself");
                }
            }
            var last = lines.get(lines.size() - 1);
            if (!docks(lines.get(0).getP1(), shapes.get(flow.source().getId()))
                    || !docks(last.getP2(), shapes.get(flow.target().getId()))) {
                found.add(flow.id() + " does not touch what it joins");
            }
        }
        return found;
    }

    private static boolean docks(Point2D point, Rectangle2D shape) {
        var grown = grow(shape, BORDER + 1);
        var core = grow(shape, -DOCKING);
        return grown.contains(point) && !core.contains(point);
    }

    private static List<String> edgesDoNotHideEachOther(Model model) {
        var found = new ArrayList<String>();
        var edges = model.all(BpmnEdge.class);
        for (int i = 0; i < edges.size(); i++) {
            var flow = Ends.of(edges.get(i));
            for (BpmnEdge other : edges.subList(i + 1, edges.size())) {
                var second = Ends.of(other);
                boolean meet =
                        flow.target().equals(second.target()) || flow.source().equals(second.source());
                if (!meet
                        && lines(edges.get(i)).stream()
                                .anyMatch(line -> lines(other).stream().anyMatch(over -> covers(line, over)))) {
                    found.add(flow.id() + " and " + second.id() + " run on top of each other");
                }
            }
        }
        return found;
    }

    private static boolean covers(Line2D one, Line2D other) {
        var shared = one.getBounds2D().createIntersection(other.getBounds2D());
        boolean upright = one.getX1() == one.getX2() && other.getX1() == other.getX2() && shared.getWidth() == 0;
        boolean level = one.getY1() == one.getY2() && other.getY1() == other.getY2() && shared.getHeight() == 0;
        return upright && shared.getHeight() > BORDER || level && shared.getWidth() > BORDER;
    }

    private static List<Line2D> lines(BpmnEdge edge) {
        var points = List.copyOf(edge.getWaypoints());
        var lines = new ArrayList<Line2D>();
        for (int i = 1; i < points.size(); i++) {
            var from = points.get(i - 1);
            var to = points.get(i);
            lines.add(new Line2D.Double(from.getX(), from.getY(), to.getX(), to.getY()));
        }
        return lines;
    }

    private static Rectangle2D area(BpmnShape shape) {
        return grow(box(shape.getBounds()), -BORDER);
    }

    private static Rectangle2D box(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    private static Rectangle2D grow(Rectangle2D box, double by) {
        return new Rectangle2D.Double(
                box.getX() - by, box.getY() - by, box.getWidth() + 2 * by, box.getHeight() + 2 * by);
    }

    private static String name(BpmnShape shape) {
        return id(shape.getBpmnElement());
    }

    private static String id(BaseElement element) {
        return element.getId();
    }
}
