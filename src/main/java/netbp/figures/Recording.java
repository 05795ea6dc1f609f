package netbp.figures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

import de.erichseifert.vectorgraphics2d.intermediate.CommandSequence;
import de.erichseifert.vectorgraphics2d.intermediate.commands.Command;
import de.erichseifert.vectorgraphics2d.intermediate.commands.DrawShapeCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.FillShapeCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.SetClipCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.SetColorCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.SetStrokeCommand;
import netbp.drawing.Drawing;
import netbp.drawing.Ink;

/**
 * What XChart painted, as ink. XChart strokes each segment of a line for itself; segments that join
 * become one path here, so that dashes run through and joins are round.
 */
final class Recording {

    private final CommandSequence commands;
    private final AffineTransform shift;
    private Color color = Color.BLACK;
    private BasicStroke pen = new BasicStroke();
    private Rectangle2D clip;
    private Path2D open;
    private Ink.Line openLook;

    Recording(CommandSequence commands, double left, double top) {
        this.commands = commands;
        this.shift = AffineTransform.getTranslateInstance(left, top);
    }

    void addTo(Drawing drawing) {
        for (Command<?> command : commands) {
            if (command instanceof SetColorCommand set) {
                color = set.getValue();
            } else if (command instanceof SetStrokeCommand set) {
                pen = (BasicStroke) set.getValue();
            } else if (command instanceof SetClipCommand set) {
                Shape shape = set.getValue();
                clip = shape == null ? null : shift.createTransformedShape(shape).getBounds2D();
            } else if (command instanceof DrawShapeCommand draw && color.getAlpha() > 0) {
                line(draw.getValue(), drawing);
            } else if (command instanceof FillShapeCommand fill && color.getAlpha() > 0) {
                close(drawing);
                drawing.fill(shift.createTransformedShape(fill.getValue()), color);
            }
        }
        close(drawing);
    }

    private void line(Shape shape, Drawing drawing) {
        if (!(shape instanceof Line2D segment)) {
            close(drawing);
            drawing.add(new Ink.Line(shift.createTransformedShape(shape), pen, color, clip));
            return;
        }
        Point2D from = shift.transform(segment.getP1(), null);
        Point2D to = shift.transform(segment.getP2(), null);
        boolean joins = open != null && from.equals(open.getCurrentPoint())
                && pen.equals(openLook.pen()) && color.equals(openLook.color());
        if (!joins) {
            close(drawing);
            open = new Path2D.Double();
            open.moveTo(from.getX(), from.getY());
            openLook = new Ink.Line(open, pen, color, clip);
        }
        open.lineTo(to.getX(), to.getY());
    }

    private void close(Drawing drawing) {
        if (open != null) {
            drawing.add(openLook);
            open = null;
        }
    }
}
