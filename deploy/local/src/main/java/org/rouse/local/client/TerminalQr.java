package org.rouse.local.client;

import io.nayuki.qrcodegen.QrCode;

/** A QR code in characters, two rows of it to a line, light on dark as most terminals are. */
public final class TerminalQr {

    private static final int BORDER = 2;

    private TerminalQr() {}

    /** Lines to be printed unchanged. */
    public static String of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.LOW);
        StringBuilder lines = new StringBuilder();
        for (int y = -BORDER; y < code.size + BORDER; y += 2) {
            for (int x = -BORDER; x < code.size + BORDER; x++) {
                boolean above = !code.getModule(x, y); // light modules are drawn
                boolean below = !code.getModule(x, y + 1);
                lines.append(above && below ? '█' : above ? '▀' : below ? '▄' : ' ');
            }
            lines.append('\n');
        }
        return lines.toString();
    }
}
