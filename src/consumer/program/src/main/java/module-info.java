/** A program that uses netbp. */
module consumer {
    requires netbp;
}
