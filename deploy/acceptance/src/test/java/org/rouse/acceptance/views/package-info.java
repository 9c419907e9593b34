/** The views, as raw documents. */
@NullMarked
package org.rouse.acceptance.views;

import org.jspecify.annotations.NullMarked;
