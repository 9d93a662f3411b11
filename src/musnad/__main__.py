"""`python -m musnad` is `musnad`."""

from musnad.cli.main import main

main()
