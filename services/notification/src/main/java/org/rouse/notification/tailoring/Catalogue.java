package org.rouse.notification.tailoring;

import java.util.List;

/** All texts of one language. */
interface Catalogue {

    /** BCP 47 tag, lower case, such as "en". */
    String language();

    /** At least one. */
    List<Variant> of(Situation situation);
}
