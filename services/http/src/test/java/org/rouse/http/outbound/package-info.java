@NullMarked
package org.rouse.http.outbound;

import org.jspecify.annotations.NullMarked;
