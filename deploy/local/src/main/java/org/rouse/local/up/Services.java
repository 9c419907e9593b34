package org.rouse.local.up;

import java.util.List;
import org.rouse.local.folder.DataFolder;

/** The three services and what this machine tells each. */
final class Services {

    private Services() {}

    static List<LocalService> of(LocalMode mode, DataFolder folder) {
        return List.of();
    }
}
