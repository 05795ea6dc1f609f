package netbp.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LabelledPointsTest {

    private static final double[][] X = {{1, 2}, {3, 4}, {5, 6}};
    private static final double[][] Y = {{7}, {8}, {9}};
    private static final List<String> NAMES = List.of("A", "B", "C");

    private static LabelledPoints classified() {
        return new LabelledPoints(X, new int[] {2, 0, 1}, NAMES);
    }

    @Test
    @DisplayName("the target of a point is the unit vector of its category")
    void unitVectors() {
        LabelledPoints points = classified();
        assertArrayEquals(new double[] {0, 0, 1}, points.y(0));
        assertArrayEquals(new double[] {1, 0, 0}, points.y(1));
        assertArrayEquals(new double[] {0, 1, 0}, points.y(2));
        assertEquals(3, points.categories());
        assertEquals(3, points.outputs());
    }

    @Test
    @DisplayName("some of the points, in the order asked for, with their categories or targets")
    void only() {
        LabelledPoints four = new LabelledPoints(new double[][] {{1}, {2}, {3}, {4}}, new int[] {0, 1, 1, 0},
                List.of("A", "B"));
        assertEquals(new LabelledPoints(new double[][] {{3}, {1}}, new int[] {1, 0}, List.of("A", "B")),
                four.only(new int[] {2, 0}));
        assertEquals("category without a point: A",
                assertThrows(IllegalArgumentException.class, () -> four.only(new int[] {1, 2})).getMessage());
        LabelledPoints values = new LabelledPoints(X, Y).only(new int[] {2, 1});
        assertEquals(new LabelledPoints(new double[][] {{5, 6}, {3, 4}}, new double[][] {{9}, {8}}), values);
    }

    @Test
    @DisplayName("points are equal if coordinates, targets and names are, in their order")
    void equality() {
        LabelledPoints points = classified();
        assertEquals(points, classified());
        assertEquals(points.hashCode(), classified().hashCode());
        assertNotEquals(points, new LabelledPoints(new double[][] {{1, 2}, {3, 4}, {5, 7}}, new int[] {2, 0, 1}, NAMES));
        assertNotEquals(points, new LabelledPoints(X, new int[] {0, 2, 1}, NAMES));
        assertNotEquals(points, new LabelledPoints(X, new int[] {2, 0, 1}, List.of("A", "B", "D")));
        assertNotEquals(points, (Object) "points");
        assertNotEquals(points.hashCode(), new LabelledPoints(X, new int[] {0, 2, 1}, NAMES).hashCode());
        assertNotEquals(points.hashCode(),
                new LabelledPoints(new double[][] {{1, 2}, {3, 4}, {5, 7}}, new int[] {2, 0, 1}, NAMES).hashCode());
    }

    @Test
    @DisplayName("in words: the points and how many are in each category, or what their targets are")
    void words() {
        assertEquals("10 points of R^2, A: 5, B: 5", LabelledPoints.paper().toString());
        assertEquals("11 points of R^2, A: 5, B: 6", LabelledPoints.paperWithExtraPoint().toString());
        assertEquals("3 points of R^2 with targets in R^1", new LabelledPoints(X, Y).toString());
        assertEquals(List.of("A", "B"), LabelledPoints.paper().names());
        assertEquals(List.of(), new LabelledPoints(X, Y).names());
    }
}
