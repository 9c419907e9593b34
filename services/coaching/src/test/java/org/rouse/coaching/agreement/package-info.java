@NullMarked
package org.rouse.coaching.agreement;

import org.jspecify.annotations.NullMarked;
