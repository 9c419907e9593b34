@NullMarked
package org.rouse.coaching.plan.catalogue;

import org.jspecify.annotations.NullMarked;
