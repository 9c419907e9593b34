package org.rouse.http;

import io.nayuki.qrcodegen.QrCode;

/** A QR code as a drawing: black on white, correction level M, with the quiet zone around it. */
public final class QrSvg {

    private static final int BORDER = 4; // the quiet zone ISO/IEC 18004 asks for

    private QrSvg() {}

    /**
     * An SVG document without script or reference, one unit a module.
     *
     * @param text what it says, as UTF-8; what no code holds is an {@link IllegalArgumentException}
     */
    public static String of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int side = code.size + 2 * BORDER;
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(side)
                .append(' ')
                .append(side)
                .append(
                        "\" shape-rendering=\"crispEdges\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path d=\"");
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    svg.append('M')
                            .append(x + BORDER)
                            .append(',')
                            .append(y + BORDER)
                            .append("h1v1h-1z");
                }
            }
        }
        return svg.append("\"/></svg>").toString();
    }
}
